/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-lexicon.h"

G_BEGIN_DECLS

/* Half width for full width, simplified for traditional, one code point for one: positions stay.
 * @lexicon (nullable) knows the traditional characters. */
gunichar zhupi_normal_form (const ZhupiLexicon *lexicon,
                            gunichar            c);

G_END_DECLS
