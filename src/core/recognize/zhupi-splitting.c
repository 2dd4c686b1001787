/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-left-walk.h"
#include "recognize/zhupi-splitting.h"

#include <math.h>

#define MASK(kind) ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_##kind)
#define KNOWN_KINDS (MASK (COMPANY) | MASK (USER_COMPANY))
#define SUFFIX_KINDS (MASK (LEGAL_FORM) | MASK (SUFFIX) | MASK (WEAK_SUFFIX))

#define MAX_NAMES 16
#define MAX_RUN 96
#define MAX_PIECE 16
#define MIN_PIECE 2
#define MIN_STEM 2

/* What pieces cost; found by trying on lists of the trade press. */
#define KNOWN_COST 0.2
#define SUFFIX_COST 1.0
#define UNKNOWN_COST 3.0
#define STEM_COST 2.0
#define USUAL_LENGTH 4
#define LENGTH_COST 0.35
#define CUT_COST 2.0
#define UNEVEN_COST 0.6

/* What a piece costs, and whether it is a name for sure. */
typedef struct
{
  double cost;
  gboolean certain;
} Piece;

/* The cheapest way to a place with so many names. */
typedef struct
{
  double cost;
  guint from;
  gboolean certain;
} Way;

typedef struct
{
  const ZhupiReading *reading;
  guint start;
  guint length;
  guint n_names;
  Piece pieces[MAX_RUN + 1][MAX_PIECE + 1];  /* by start and length */
  Way ways[MAX_NAMES + 1][MAX_RUN + 1];
} Run;

static gboolean
is_known (const ZhupiReading *reading,
          guint               start,
          guint               end,
          guint32             kinds)
{
  const ZhupiHit *hit = zhupi_reading_hit_from (reading, start, kinds);

  return hit != NULL && hit->end == end;
}

/* A short name at the beginning: of the piece itself (三一重起), or of two pieces glued. */
static guint
stem_length (const ZhupiReading *reading,
             guint               start)
{
  const ZhupiHit *hit = zhupi_reading_hit_from (reading, start, MASK (AMBIGUOUS));

  return hit != NULL ? hit->end - hit->start : 0;
}

static gboolean
has_suffix (const ZhupiReading *reading,
            guint               start,
            guint               end)
{
  const ZhupiHit *hit = zhupi_reading_hit_to (reading, end, SUFFIX_KINDS);

  return hit != NULL && hit->start >= start + MIN_STEM;
}

static gboolean
cuts_word (const ZhupiReading *reading,
           guint               position)
{
  const ZhupiToken *token;

  if (position >= reading->n_chars)
    return FALSE;
  token = zhupi_reading_token_at (reading, position);
  return token->start < position && (token->kinds & MASK (WORD)) != 0;
}

/* A name within the piece says that the piece is two. */
static gboolean
holds_known (const ZhupiReading *reading,
             guint               start,
             guint               end)
{
  guint stem = stem_length (reading, start);

  if (stem > 0 && (end - start >= stem + USUAL_LENGTH ||
                   (end - start > stem &&
                    stem_length (reading, start + stem) == end - start - stem)))
    return TRUE;
  for (guint i = start; i < end; i++)
    {
      const ZhupiHit *hit = zhupi_reading_hit_from (reading, i, KNOWN_KINDS);

      if (hit != NULL && hit->end <= end)
        return TRUE;
    }
  return FALSE;
}

/* What a piece costs by how it is made. */
static double
form_cost (const ZhupiReading *reading,
           guint               start,
           guint               end,
           gboolean           *certain)
{
  *certain = TRUE;
  if (has_suffix (reading, start, end) || is_known (reading, start, end, MASK (AMBIGUOUS)))
    return SUFFIX_COST;
  *certain = FALSE;
  return stem_length (reading, start) > 0 ? STEM_COST : UNKNOWN_COST;
}

static Piece
look_at_piece (const Run *run,
               guint      start,
               guint      end)
{
  double length = end - start;
  Piece piece = { KNOWN_COST, TRUE };

  if (is_known (run->reading, start, end, KNOWN_KINDS))
    return piece;
  piece.cost = form_cost (run->reading, start, end, &piece.certain);
  if (!is_known (run->reading, start, end, MASK (AMBIGUOUS)))
    piece.cost += fabs (length - USUAL_LENGTH) * LENGTH_COST;
  if (holds_known (run->reading, start, end))
    piece.cost += CUT_COST;
  if (cuts_word (run->reading, end))
    piece.cost += CUT_COST;
  if (run->n_names > 0)
    piece.cost += fabs (length - (double) run->length / run->n_names) * UNEVEN_COST;
  return piece;
}

/* Once for all numbers of names. */
static void
look_at_pieces (Run *run)
{
  for (guint from = 0; from + MIN_PIECE <= run->length; from++)
    for (guint to = from + MIN_PIECE; to <= MIN (run->length, from + MAX_PIECE); to++)
      run->pieces[from][to - from] = look_at_piece (run, run->start + from, run->start + to);
}

static void
extend (Run  *run,
        guint n,
        guint from,
        guint to)
{
  const Piece *piece = &run->pieces[from][to - from];
  const Way *before = &run->ways[n - 1][from];
  Way *way = &run->ways[n][to];
  double cost = before->cost + piece->cost;

  if (cost < way->cost)
    *way = (Way) { cost, from, piece->certain && before->certain };
}

static void
find_ways (Run *run)
{
  look_at_pieces (run);
  for (guint n = 0; n <= MAX_NAMES; n++)
    for (guint i = 0; i <= run->length; i++)
      run->ways[n][i] = (Way) { INFINITY, 0, TRUE };
  run->ways[0][0].cost = 0;
  for (guint n = 1; n <= MAX_NAMES; n++)
    for (guint from = 0; from + MIN_PIECE <= run->length; from++)
      {
        if (isinf (run->ways[n - 1][from].cost))
          continue;
        for (guint to = from + MIN_PIECE; to <= MIN (run->length, from + MAX_PIECE); to++)
          extend (run, n, from, to);
      }
}

static guint
cheapest_count (const Run *run)
{
  guint best = 1;

  if (run->n_names > 0)
    return run->n_names;
  for (guint n = 2; n <= MAX_NAMES; n++)
    if (run->ways[n][run->length].cost < run->ways[best][run->length].cost)
      best = n;
  return best;
}

GArray *
zhupi_splitting_run (const ZhupiReading *reading,
                     guint               start,
                     guint               end,
                     guint               n_names,
                     gboolean           *certain)
{
  g_autofree Run *run = g_new (Run, 1);
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n;

  *certain = FALSE;
  if (end - start < MIN_PIECE || end - start > MAX_RUN || n_names > MAX_NAMES)
    return ends;
  run->reading = reading;
  run->start = start;
  run->length = end - start;
  run->n_names = n_names;
  find_ways (run);
  n = cheapest_count (run);
  if (isinf (run->ways[n][run->length].cost))
    return ends;
  *certain = run->ways[n][run->length].certain || n_names > 1;
  for (guint at = run->length; n > 0; at = run->ways[n--][at].from)
    {
      guint piece_end = start + at;
      g_array_prepend_val (ends, piece_end);
    }
  return ends;
}
