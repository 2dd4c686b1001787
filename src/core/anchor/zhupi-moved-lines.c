/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "anchor/zhupi-map-maker.h"

/* Code points of a line that is worth looking for. */
#define MIN_LENGTH 8u

/* A line of which less is known, per hundred, may have come from elsewhere. */
#define MAX_KNOWN 30u

/* Shared pairs of characters, per hundred, that make two lines the same. */
#define MIN_SHARED 80u

/* Lines with one and the same pair of characters; a commoner pair tells nothing. */
#define MAX_POSTINGS 64u

#define NO_LINE 0u
#define SEVERAL G_MAXUINT

/* A line number plus one. */
static void
note_line (guint *place,
           guint  line)
{
  *place = *place == NO_LINE ? line + 1 : SEVERAL;
}

static gboolean
is_long (const ZhupiTextLines *lines,
         guint                 line)
{
  return zhupi_range_length (zhupi_text_lines_get_range (lines, line)) >= MIN_LENGTH;
}

static guint *
list_loose_old (ZhupiMapMaker *self,
                guint          n_numbers)
{
  guint *places = g_new0 (guint, n_numbers);

  for (guint i = 0; i < self->old_lines.ranges->len; i++)
    if (self->pairs[i] == ZHUPI_NO_MATCH && is_long (&self->old_lines, i))
      note_line (&places[zhupi_text_lines_get_number (&self->old_lines, i)], i);
  return places;
}

static guint *
list_loose_new (ZhupiMapMaker *self,
                guint          n_numbers)
{
  guint *places = g_new0 (guint, n_numbers);

  for (guint i = 0; i < self->new_lines.ranges->len; i++)
    if (!self->is_taken[i] && is_long (&self->new_lines, i))
      note_line (&places[zhupi_text_lines_get_number (&self->new_lines, i)], i);
  return places;
}

/* For each old line the first new line that one behind it, in order, is paired with. */
static guint *
list_next_pairs (ZhupiMapMaker *self)
{
  guint n_old = self->old_lines.ranges->len;
  guint *next = g_new (guint, n_old + 1);

  next[n_old] = self->new_lines.ranges->len;
  for (guint i = n_old; i > 0; i--)
    next[i - 1] = self->pairs[i - 1] != ZHUPI_NO_MATCH ? self->pairs[i - 1] : next[i];
  return next;
}

/* What was found lies in order after all when it fits between the pairs around it. */
static void
mark_moved (ZhupiMapMaker *self,
            const guint   *found,
            const guint   *next)
{
  guint begin = 0;

  for (guint i = 0; i < self->old_lines.ranges->len; i++)
    {
      guint new = found[i]; /* NOLINT: every cell was set */

      if (new == ZHUPI_NO_MATCH)
        new = self->pairs[i];
      else if (new < begin || new >= next[i])
        {
          zhupi_map_maker_mark_moved (self, i);
          self->pairs[i] = new;
          continue;
        }
      self->pairs[i] = new;
      if (new != ZHUPI_NO_MATCH)
        begin = new + 1;
    }
}

static guint *
find_lonely (ZhupiMapMaker *self)
{
  guint n_old = self->old_lines.ranges->len;
  guint n_numbers = n_old + self->new_lines.ranges->len + 1;
  g_autofree guint *old_places = list_loose_old (self, n_numbers);
  g_autofree guint *new_places = list_loose_new (self, n_numbers);
  guint *found = g_new (guint, n_old + 1);

  for (guint i = 0; i < n_old; i++)
    found[i] = ZHUPI_NO_MATCH;
  for (guint i = 1; i < n_numbers; i++)
    {
      guint old = old_places[i], new = new_places[i];

      if (old == NO_LINE || new == NO_LINE || old == SEVERAL || new == SEVERAL)
        continue;
      found[old - 1] = new - 1;
      self->is_taken[new - 1] = TRUE;
    }
  return found;
}

void
zhupi_map_maker_find_moved (ZhupiMapMaker *self)
{
  g_autofree guint *found = find_lonely (self);
  g_autofree guint *next = list_next_pairs (self);

  mark_moved (self, found, next);
}

/* Two characters in a row, and the new line in which they stand. */
typedef struct
{
  guint64 pair;
  guint line;
} Posting;

static guint64
get_pair (const guint32 *items)
{
  return (guint64) items[0] << 32 | items[1];
}

static int
compare_postings (gconstpointer a,
                  gconstpointer b)
{
  const Posting *x = a;
  const Posting *y = b;

  if (x->pair != y->pair)
    return x->pair < y->pair ? -1 : 1;
  return x->line < y->line ? -1 : x->line > y->line;
}

static gboolean
is_hardly_known (const guint32 *known,
                 ZhupiRange     range)
{
  guint n_known = 0;

  for (guint i = range.start; i < range.end; i++)
    n_known += known[i] != ZHUPI_NO_MATCH;
  return zhupi_range_length (range) >= MIN_LENGTH
    && n_known * 100 < zhupi_range_length (range) * MAX_KNOWN;
}

static GArray *
list_postings (ZhupiMapMaker *self)
{
  GArray *postings = g_array_new (FALSE, FALSE, sizeof (Posting));

  for (guint line = 0; line < self->new_lines.ranges->len; line++)
    {
      ZhupiRange range = zhupi_text_lines_get_range (&self->new_lines, line);

      if (!is_hardly_known (self->map->to_old, range))
        continue;
      for (guint i = range.start; i + 1 < range.end; i++)
        {
          Posting posting = { get_pair (self->map->new.items + i), line };

          g_array_append_val (postings, posting);
        }
    }
  g_array_sort (postings, compare_postings);
  return postings;
}

static guint
find_postings (GArray  *postings,
               guint64  pair)
{
  guint low = 0, high = postings->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (postings, Posting, middle).pair < pair)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* One vote for each line with that pair; a line that has it twice counts once. */
static void
vote (GArray  *postings,
      guint64  pair,
      guint   *votes,
      GArray  *voted)
{
  guint first = find_postings (postings, pair);

  for (guint i = first; i < postings->len && i < first + MAX_POSTINGS; i++)
    {
      const Posting *posting = &g_array_index (postings, Posting, i);

      if (posting->pair != pair)
        return;
      if (i > first && posting[-1].line == posting->line)
        continue;
      if (votes[posting->line]++ == 0)
        g_array_append_val (voted, posting->line);
    }
}

/* The line with the most votes, or %ZHUPI_NO_MATCH when they are too few or two are alike. */
static guint
count_votes (ZhupiMapMaker *self,
             ZhupiRange     old,
             const guint   *votes,
             GArray        *voted)
{
  guint best = ZHUPI_NO_MATCH, n_best = 0, n_second = 0, longest;

  for (guint i = 0; i < voted->len; i++)
    {
      guint line = g_array_index (voted, guint, i);

      if (votes[line] > n_best)
        {
          n_second = n_best;
          n_best = votes[line];
          best = line;
        }
      else
        n_second = MAX (n_second, votes[line]);
    }
  if (best == ZHUPI_NO_MATCH || n_best == n_second)
    return ZHUPI_NO_MATCH;
  longest = MAX (zhupi_range_length (old),
                 zhupi_range_length (zhupi_text_lines_get_range (&self->new_lines, best)));
  return n_best * 100 >= (longest - 1) * MIN_SHARED ? best : ZHUPI_NO_MATCH;
}

static guint
find_similar (ZhupiMapMaker *self,
              ZhupiRange     old,
              GArray        *postings,
              guint         *votes)
{
  g_autoptr (GArray) voted = g_array_new (FALSE, FALSE, sizeof (guint));
  guint line;

  for (guint i = old.start; i + 1 < old.end; i++)
    vote (postings, get_pair (self->map->old.items + i), votes, voted);
  line = count_votes (self, old, votes, voted);
  for (guint i = 0; i < voted->len; i++)
    votes[g_array_index (voted, guint, i)] = 0;
  return line;
}

static void
join_similar (ZhupiMapMaker *self,
              guint          old_line,
              guint          new_line)
{
  ZhupiRange old = zhupi_text_lines_get_range (&self->old_lines, old_line);
  ZhupiRange new = zhupi_text_lines_get_range (&self->new_lines, new_line);
  g_autoptr (GArray) old_ranges = g_array_new (FALSE, FALSE, sizeof (ZhupiRange));
  g_autoptr (GArray) new_ranges = g_array_new (FALSE, FALSE, sizeof (ZhupiRange));

  g_array_append_val (old_ranges, old);
  g_array_append_val (new_ranges, new);
  zhupi_text_map_cut (self->map, old, new);
  zhupi_map_maker_diff_chars (self, old_ranges, new_ranges);
  self->is_taken[new_line] = TRUE;
  zhupi_map_maker_mark_moved (self, old_line);
}

void
zhupi_map_maker_find_similar (ZhupiMapMaker *self)
{
  g_autoptr (GArray) postings = list_postings (self);
  g_autofree guint *votes = g_new0 (guint, self->new_lines.ranges->len + 1);

  for (guint i = 0; i < self->old_lines.ranges->len && postings->len > 0; i++)
    {
      ZhupiRange old = zhupi_text_lines_get_range (&self->old_lines, i);
      guint line;

      if (!is_hardly_known (self->map->to_new, old))
        continue;
      line = find_similar (self, old, postings, votes);
      if (line != ZHUPI_NO_MATCH && !self->is_taken[line])
        join_similar (self, i, line);
    }
}
