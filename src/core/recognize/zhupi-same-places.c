/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/zhupi-span-search.h"
#include "recognize/zhupi-same-places.h"
#include "text/zhupi-finder.h"

static ZhupiText *
text_of (ZhupiAnnotationSet *set)
{
  return zhupi_article_get_text (zhupi_annotation_set_get_article (set));
}

GArray *
zhupi_same_places_list (ZhupiAnnotationSet *set,
                        ZhupiRange          range,
                        GQuark              tag)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (ZhupiSamePlace));
  g_autofree char *pattern = NULL;
  g_autoptr (GArray) found = NULL;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), places);

  pattern = zhupi_text_dup_slice (text_of (set), range);
  found = zhupi_find (text_of (set), pattern, ZHUPI_FIND_EXACT, NULL, NULL);
  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      ZhupiSamePlace place = { .range = g_array_index (found, ZhupiRange, i) };

      if (zhupi_range_overlaps (place.range, range))
        continue;
      place.is_covered = zhupi_span_search_is_covered (set, place.range);
      place.is_marked = zhupi_span_search_same (set, place.range, tag) != NULL;
      g_array_append_val (places, place);
    }
  return places;
}

char *
zhupi_same_places_dup_context (ZhupiAnnotationSet *set,
                               ZhupiRange          range,
                               guint               n_around,
                               gsize              *start)
{
  ZhupiText *text = text_of (set);
  guint length = zhupi_text_get_length (text);
  ZhupiRange wide = { range.start - MIN (range.start, n_around),
                      range.end + MIN (length - range.end, n_around) };
  char *context = zhupi_text_dup_slice (text, wide);

  if (start != NULL)
    *start = zhupi_text_to_byte (text, range.start) - zhupi_text_to_byte (text, wide.start);
  return g_strdelimit (context, "\r\n\t", ' ');
}

ZhupiCommand *
zhupi_same_places_new_command (ZhupiAnnotationSet *set,
                               const GArray       *places,
                               const gboolean     *chosen,
                               GQuark              tag,
                               const ZhupiAuthor  *author)
{
  g_autoptr (ZhupiCommand) command = NULL;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);

  for (guint i = 0; i < places->len; i++)
    {
      ZhupiRange range = g_array_index (places, ZhupiSamePlace, i).range;
      g_autoptr (ZhupiCommand) mark = chosen[i] ? zhupi_editing_mark (set, range, tag, author) :
                                                  NULL;

      if (mark == NULL)
        continue;
      if (command == NULL)
        command = zhupi_command_new (ZHUPI_COMMAND_MARK_ALL, zhupi_command_get_subject (mark));
      zhupi_command_append (command, mark);
    }
  return g_steal_pointer (&command);
}
