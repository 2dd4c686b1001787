/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "anchor/zhupi-map-maker.h"

static const guint line_grams[] = { 1, 0 };
static const guint char_grams[] = { 8, 4, 2, 0 };

/* A run of common characters that is shorter than this and far from others is an accident. */
#define MIN_RUN 3u
#define ACCIDENT_DISTANCE 4u

/* Code points of a line that is known by its words alone. */
#define MIN_KEPT 8u

static ZhupiSequence
get_numbers (const ZhupiTextLines *lines)
{
  return (ZhupiSequence) { (const guint32 *) (gpointer) lines->numbers->data,
                           lines->numbers->len };
}

static guint
count_old (const ZhupiMapMaker *self)
{
  return self->old_lines.ranges->len;
}

static gboolean
is_joined (ZhupiSequence  old,
           const guint32 *pairs,
           guint          i)
{
  return i > 0 && i < old.length && pairs[i] != ZHUPI_NO_MATCH && pairs[i - 1] != ZHUPI_NO_MATCH
    && pairs[i] == pairs[i - 1] + 1;
}

/* Short lines, such as blank ones, stand everywhere: alone they prove nothing, but at the head of
 * the text. */
static void
drop_short_runs (ZhupiMapMaker *self)
{
  ZhupiSequence old = get_numbers (&self->old_lines);

  for (guint begin = 0, end; begin < old.length; begin = end)
    {
      gboolean is_long = FALSE;

      for (end = begin; end == begin || is_joined (old, self->pairs, end); end++)
        is_long |= zhupi_range_length (zhupi_text_lines_get_range (&self->old_lines, end))
          >= MIN_KEPT;
      for (guint i = begin; i < end && !is_long && begin > 0; i++)
        self->pairs[i] = ZHUPI_NO_MATCH;
    }
}

static void
diff_lines (ZhupiMapMaker *self)
{
  zhupi_sequence_diff (get_numbers (&self->old_lines), get_numbers (&self->new_lines), line_grams,
                       self->pairs);
  drop_short_runs (self);
  for (guint i = 0; i < count_old (self); i++)
    if (self->pairs[i] != ZHUPI_NO_MATCH)
      self->is_taken[self->pairs[i]] = TRUE;
}

void
zhupi_map_maker_mark_moved (ZhupiMapMaker *self,
                            guint          old_line)
{
  ZhupiRange range = zhupi_text_lines_get_range (&self->old_lines, old_line);

  self->is_moved[old_line] = TRUE;
  for (guint i = range.start; i < range.end; i++)
    self->map->is_moved[i] = TRUE;
}

static void
join_lines (ZhupiMapMaker *self)
{
  for (guint i = 0; i < count_old (self); i++)
    if (self->pairs[i] != ZHUPI_NO_MATCH)
      {
        ZhupiRange old = zhupi_text_lines_get_range (&self->old_lines, i);
        ZhupiRange new = zhupi_text_lines_get_range (&self->new_lines, self->pairs[i]);

        for (guint c = 0; c < zhupi_range_length (old); c++)
          {
            zhupi_text_map_join (self->map, old.start + c, new.start + c);
            self->map->is_kept[old.start + c] = zhupi_range_length (old) >= MIN_KEPT;
          }
      }
}

/* The code points of some ranges in a row, and where each comes from. */
static ZhupiSequence
gather (ZhupiSequence  text,
        GArray        *ranges,
        GArray        *places)
{
  guint32 *items;

  for (guint i = 0; i < ranges->len; i++)
    {
      ZhupiRange range = g_array_index (ranges, ZhupiRange, i);

      for (guint c = range.start; c < range.end; c++)
        g_array_append_val (places, c);
    }
  items = g_new (guint32, places->len + 1);
  for (guint i = 0; i < places->len; i++)
    items[i] = text.items[g_array_index (places, guint, i)];
  return (ZhupiSequence) { items, places->len };
}

/* Whether the nearest pair on that side of @i lies near. */
static gboolean
has_neighbor (ZhupiSequence  old,
              const guint32 *pairs,
              guint          i,
              int            step)
{
  for (guint distance = 1; distance <= ACCIDENT_DISTANCE; distance++)
    {
      gint64 at = (gint64) i + (gint64) distance * step;

      if (at < 0 || at >= old.length || pairs[at] != ZHUPI_NO_MATCH)
        return TRUE;
    }
  return FALSE;
}

static void
drop_accidents (ZhupiSequence  old,
                guint32       *pairs)
{
  for (guint begin = 0, end; begin < old.length; begin = end)
    {
      for (end = begin + 1; is_joined (old, pairs, end); )
        end++;
      if (pairs[begin] != ZHUPI_NO_MATCH && end - begin < MIN_RUN
          && !has_neighbor (old, pairs, begin, -1) && !has_neighbor (old, pairs, end - 1, 1))
        for (guint i = begin; i < end; i++)
          pairs[i] = ZHUPI_NO_MATCH;
    }
}

void
zhupi_map_maker_diff_chars (ZhupiMapMaker *self,
                            GArray        *old_ranges,
                            GArray        *new_ranges)
{
  g_autoptr (GArray) old_places = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) new_places = g_array_new (FALSE, FALSE, sizeof (guint));
  ZhupiSequence old = gather (self->map->old, old_ranges, old_places);
  ZhupiSequence new = gather (self->map->new, new_ranges, new_places);
  g_autofree guint32 *pairs = g_new (guint32, old.length + 1);

  zhupi_sequence_diff (old, new, char_grams, pairs);
  drop_accidents (old, pairs);
  for (guint i = 0; i < old.length; i++)
    if (pairs[i] != ZHUPI_NO_MATCH)
      zhupi_text_map_join (self->map, g_array_index (old_places, guint, i),
                           g_array_index (new_places, guint, pairs[i]));
  g_free ((gpointer) old.items);
  g_free ((gpointer) new.items);
}

/* Lines from @begin to before @end that have no counterpart. */
static GArray *
list_loose_new (ZhupiMapMaker *self,
                guint          begin,
                guint          end)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (ZhupiRange));

  for (guint i = begin; i < end; i++)
    if (!self->is_taken[i])
      g_array_append_val (ranges, g_array_index (self->new_lines.ranges, ZhupiRange, i));
  return ranges;
}

static GArray *
list_loose_old (ZhupiMapMaker *self,
                guint          begin,
                guint          end)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (ZhupiRange));

  for (guint i = begin; i < end; i++)
    if (self->pairs[i] == ZHUPI_NO_MATCH)
      g_array_append_val (ranges, g_array_index (self->old_lines.ranges, ZhupiRange, i));
  return ranges;
}

static void
diff_hunk (ZhupiMapMaker *self,
           ZhupiRange     in_old,
           ZhupiRange     in_new)
{
  g_autoptr (GArray) old_ranges = list_loose_old (self, in_old.start, in_old.end);
  g_autoptr (GArray) new_ranges = list_loose_new (self, in_new.start, in_new.end);

  if (old_ranges->len > 0 && new_ranges->len > 0)
    zhupi_map_maker_diff_chars (self, old_ranges, new_ranges);
}

/* What lies between two pairs of lines in order. */
static gboolean
diff_hunks (ZhupiMapMaker  *self,
            GCancellable   *cancellable,
            GError        **error)
{
  ZhupiRange old = { 0, 0 }, new = { 0, 0 };

  for (guint i = 0; i < count_old (self); i++)
    {
      if (self->pairs[i] == ZHUPI_NO_MATCH || self->is_moved[i])
        continue;
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      old.end = i;
      new.end = self->pairs[i];
      diff_hunk (self, old, new);
      old.start = i + 1;
      new.start = new.end + 1;
    }
  old.end = count_old (self);
  new.end = self->new_lines.ranges->len;
  diff_hunk (self, old, new);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

static gboolean
make (ZhupiMapMaker  *self,
      GCancellable   *cancellable,
      GError        **error)
{
  diff_lines (self);
  zhupi_map_maker_find_moved (self);
  join_lines (self);
  if (!diff_hunks (self, cancellable, error))
    return FALSE;
  zhupi_map_maker_find_similar (self);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

static ZhupiTextMap *
new_map (ZhupiSequence old,
         ZhupiSequence new)
{
  ZhupiTextMap *map = g_new0 (ZhupiTextMap, 1);

  map->old = old;
  map->new = new;
  map->to_new = g_new (guint32, old.length + 1);
  map->to_old = g_new (guint32, new.length + 1);
  map->is_moved = g_new0 (guint8, old.length + 1);
  map->is_kept = g_new0 (guint8, old.length + 1);
  for (guint i = 0; i < old.length; i++)
    map->to_new[i] = ZHUPI_NO_MATCH;
  for (guint i = 0; i < new.length; i++)
    map->to_old[i] = ZHUPI_NO_MATCH;
  return map;
}

ZhupiTextMap *
zhupi_text_map_new (ZhupiSequence   old,
                    ZhupiSequence   new,
                    GCancellable   *cancellable,
                    GError        **error)
{
  g_autoptr (ZhupiTextMap) map = new_map (old, new);
  ZhupiMapMaker self = { .map = map };
  gboolean is_made;

  zhupi_text_lines_init_pair (&self.old_lines, old.items, old.length, &self.new_lines, new.items,
                              new.length);
  self.pairs = g_new (guint32, count_old (&self) + 1);
  self.is_moved = g_new0 (guint8, count_old (&self) + 1);
  self.is_taken = g_new0 (guint8, self.new_lines.ranges->len + 1);
  is_made = make (&self, cancellable, error);

  zhupi_text_lines_clear (&self.old_lines);
  zhupi_text_lines_clear (&self.new_lines);
  g_free (self.pairs);
  g_free (self.is_moved);
  g_free (self.is_taken);
  return is_made ? g_steal_pointer (&map) : NULL;
}
