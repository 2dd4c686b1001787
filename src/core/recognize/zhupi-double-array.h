/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-lexicon-format.h"

G_BEGIN_DECLS

#define ZHUPI_DOUBLE_ARRAY_N_CLASSES 17

/* Places the children of one node after the other in the slots of a double array. Free slots
 * form a ring through slot 0. */
typedef struct
{
  GArray *slots;
  GArray *links;
  guint start_of_class[ZHUPI_DOUBLE_ARRAY_N_CLASSES];
} ZhupiDoubleArray;

void  zhupi_double_array_init     (ZhupiDoubleArray *self);
void  zhupi_double_array_clear    (ZhupiDoubleArray *self);
/* Nodes are best placed in falling order of this. */
guint zhupi_double_array_class_of (guint             n_codes);
/* Gives @parent children under @codes (ascending, none 0). Returns the base: child i lies in
 * slot base + codes[i]. */
guint zhupi_double_array_place    (ZhupiDoubleArray *self,
                                   guint             parent,
                                   const guint16    *codes,
                                   guint             n_codes);

G_END_DECLS
