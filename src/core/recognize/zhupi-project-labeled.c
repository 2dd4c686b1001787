/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-chars.h"
#include "recognize/zhupi-project-edges.h"
#include "recognize/zhupi-project-labeled.h"

/* Names are this long. */
#define MIN_LENGTH 4
#define MAX_LENGTH 90

gboolean
zhupi_project_labeled_begins (const ZhupiReading *reading,
                              guint               start)
{
  if (start == 0 || start >= reading->n_chars || reading->chars[start - 1] != ':')
    return FALSE;

  return zhupi_chars_end_at (reading, start - 1, U"项目名称") ||
         zhupi_chars_end_at (reading, start - 1, U"工程名称") ||
         zhupi_chars_end_at (reading, start - 1, U"标段名称");
}

static gboolean
ends_line (const ZhupiReading *reading,
           guint               position,
           guint               depth)
{
  gunichar c = reading->chars[position];

  return c == '\n' || c == U'。' || c == ';' || (c == ',' && depth == 0);
}

/* Behind the sign that ends the line nothing of it is the name, nor is 重新报批 in brackets. */
static guint
trim (const ZhupiReading *reading,
      guint               start,
      guint               end)
{
  guint open;

  while (end > start && (reading->chars[end - 1] == ' ' || reading->chars[end - 1] == '\r'))
    end--;
  open = end > start ? zhupi_project_edges_skip_brackets (reading, end) : end;
  return open < end && open > start &&
         !zhupi_char_is_one_of (reading->chars[end - 2], U"期段") ? open : end;
}

guint
zhupi_project_labeled_end (const ZhupiReading *reading,
                           guint               start)
{
  guint limit = MIN (reading->n_chars, start + MAX_LENGTH);
  guint depth = 0;
  guint end;

  for (end = start; end < limit && !ends_line (reading, end, depth); end++)
    if (reading->chars[end] == '(')
      depth++;
    else if (reading->chars[end] == ')' && depth > 0)
      depth--;
  if (end == limit && limit < reading->n_chars)
    return 0;
  end = trim (reading, start, end);
  return end >= start + MIN_LENGTH ? end : 0;
}
