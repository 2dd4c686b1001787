/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "edit/zhupi-history.h"

G_BEGIN_DECLS

typedef enum
{
  RANDOM_EDIT_NOTHING,
  RANDOM_EDIT_STEP,
  RANDOM_EDIT_SILENT,
  RANDOM_EDIT_WALK,
} RandomEdit;

/* Does any one thing that a person, or a recognizer, can do to a set, and tells what it was. */
RandomEdit random_edits_do (ZhupiHistory *history,
                            GRand        *random);

G_END_DECLS
