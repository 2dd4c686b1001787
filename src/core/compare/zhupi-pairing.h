/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-record.h"

G_BEGIN_DECLS

/**
 * ZhupiPairingItem:
 * @record: an annotation
 * @partner: index of the annotation of the other set that it belongs to, or %ZHUPI_NO_PARTNER
 *
 * An annotation that is compared.
 */
typedef struct
{
  ZhupiAnnotationRecord record;
  guint partner;
} ZhupiPairingItem;

#define ZHUPI_NO_PARTNER G_MAXUINT

/* Sorts both arrays by place, class and id, and finds the partners: see ZhupiComparison. */
void zhupi_pairing_run (GArray *left,
                        GArray *right);

G_END_DECLS
