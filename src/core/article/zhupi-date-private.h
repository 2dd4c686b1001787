/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ZhupiDate:
 * @start: first byte of the date
 * @end: byte after it and its time
 * @iso: "2021-06-04", "2021-06-04T10:35", with seconds and zone when they are given
 *
 * A date that was found in a line.
 */
typedef struct
{
  gsize start;
  gsize end;
  char iso[32];
} ZhupiDate;

gboolean zhupi_date_find (const char *utf8,
                          gsize       n_bytes,
                          ZhupiDate  *date);

G_END_DECLS
