/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "article/zhupi-headings-private.h"

#include "extract/zhupi-plain-page.h"

#define LEVEL_MAX 6

static gboolean
is_head (ZhupiArticle *article,
         ZhupiRange    line)
{
  ZhupiRange range;

  return (zhupi_article_get_title_range (article, &range) && zhupi_range_overlaps (range, line))
         || (zhupi_article_get_date_range (article, &range) && zhupi_range_overlaps (range, line));
}

/* A heading is a whole paragraph, and each comes after the one before it. */
static gboolean
is_heading (ZhupiArticle       *article,
            const ZhupiHeading *heading,
            const GArray       *before)
{
  ZhupiRange line = zhupi_article_paragraph_at (article, heading->range.start);

  if (heading->level < 1 || heading->level > LEVEL_MAX
      || line.start != heading->range.start || zhupi_range_length (line) == 0)
    return FALSE;
  if (before->len > 0
      && g_array_index (before, ZhupiHeading, before->len - 1).range.start >= line.start)
    return FALSE;
  return !is_head (article, line);
}

static void
find_depths (GArray *headings)
{
  guint top = G_MAXUINT;

  for (guint i = 0; i < headings->len; i++)
    top = MIN (top, g_array_index (headings, ZhupiHeading, i).level);
  for (guint i = 0; i < headings->len; i++)
    {
      ZhupiHeading *heading = &g_array_index (headings, ZhupiHeading, i);

      heading->depth = heading->level - top;
    }
}

GArray *
zhupi_headings_new (ZhupiArticle       *article,
                    const ZhupiHeading *headings,
                    guint               n_headings)
{
  GArray *checked = g_array_new (FALSE, FALSE, sizeof (ZhupiHeading));

  for (guint i = 0; i < n_headings; i++)
    {
      ZhupiHeading heading = headings[i];

      if (!is_heading (article, &heading, checked))
        continue;
      heading.range = zhupi_article_paragraph_at (article, heading.range.start);
      g_array_append_val (checked, heading);
    }
  find_depths (checked);
  return checked;
}

GArray *
zhupi_headings_new_from_plain (ZhupiArticle *article,
                               GArray       *plain)
{
  ZhupiText *text = zhupi_article_get_text (article);
  g_autoptr (GArray) headings = g_array_new (FALSE, TRUE, sizeof (ZhupiHeading));

  g_array_set_size (headings, plain->len);
  for (guint i = 0; i < plain->len; i++)
    {
      const ZhupiPlainHeading *heading = &g_array_index (plain, ZhupiPlainHeading, i);
      guint start = zhupi_text_from_byte (text, heading->place);

      g_array_index (headings, ZhupiHeading, i) = (ZhupiHeading) {
        .range = { start, start }, .level = heading->level,
      };
    }
  return zhupi_headings_new (article, (ZhupiHeading *) (gpointer) headings->data, headings->len);
}

const ZhupiHeading *
zhupi_headings_find (const GArray *headings,
                     guint         code_point)
{
  const ZhupiHeading *data = (const ZhupiHeading *) (gpointer) headings->data;
  guint low = 0;
  guint high = headings->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (data[middle].range.start <= code_point)
        low = middle + 1;
      else
        high = middle;
    }
  return low > 0 ? &data[low - 1] : NULL;
}
