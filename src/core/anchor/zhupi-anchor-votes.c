/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "anchor/zhupi-anchor-search.h"

/* Runs that stand at more places tell nothing. */
#define MAX_PLACES 16u

/* Votes that lie no farther apart are for one and the same place. */
#define MAX_GAP 4u

#define MIN_VOTES 3u
#define MAX_WINNERS 4u

typedef struct
{
  guint32 place;
  guint n_votes;
} Winner;

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const guint32 *x = a;
  const guint32 *y = b;

  return *x < *y ? -1 : *x > *y;
}

/* Each run of @piece votes for where the quote would begin if the run stood where it stands;
 * @offset is the number of code points from the begin of the piece to that of the quote. */
static void
vote (ZhupiAnchorSearch *search,
      ZhupiSequence      piece,
      gint64             offset,
      GArray            *votes)
{
  for (guint i = 0; i + ZHUPI_ANCHOR_MAX_GRAM <= piece.length; i++)
    {
      guint n_places;
      const guint32 *places = zhupi_anchor_search_look_up (search, piece.items + i,
                                                           ZHUPI_ANCHOR_MAX_GRAM, &n_places);

      for (guint j = 0; n_places <= MAX_PLACES && j < n_places; j++)
        {
          gint64 at = (gint64) places[j] - i + offset;
          guint32 place = (guint32) CLAMP (at, 0, (gint64) search->text.length);

          g_array_append_val (votes, place);
        }
    }
}

static void
note_winner (Winner *winners,
             Winner  winner)
{
  guint i = MAX_WINNERS - 1;

  if (winner.n_votes < MIN_VOTES || winners[i].n_votes >= winner.n_votes)
    return;
  for (; i > 0 && winners[i - 1].n_votes < winner.n_votes; i--)
    winners[i] = winners[i - 1];
  winners[i] = winner;
}

static void
count (GArray *votes,
       Winner *winners)
{
  const guint32 *places = (const guint32 *) (gpointer) votes->data;

  for (guint begin = 0, end; begin < votes->len; begin = end)
    {
      end = begin + 1;
      while (end < votes->len && places[end] - places[end - 1] <= MAX_GAP)
        end++;
      note_winner (winners, (Winner) { places[(begin + end) / 2], end - begin });
    }
}

GArray *
zhupi_anchor_votes_find (ZhupiAnchorSearch        *self,
                         const ZhupiAnchorPattern *pattern)
{
  g_autoptr (GArray) votes = g_array_new (FALSE, FALSE, sizeof (guint32));
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint32));
  Winner winners[MAX_WINNERS] = { 0 };

  vote (self, pattern->prefix, pattern->prefix.length, votes);
  vote (self, pattern->exact, 0, votes);
  vote (self, pattern->suffix, -(gint64) pattern->exact.length, votes);
  g_array_sort (votes, compare_places);
  count (votes, winners);
  for (guint i = 0; i < MAX_WINNERS && winners[i].n_votes > 0; i++)
    g_array_append_val (found, winners[i].place);
  return found;
}
