/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-finders.h"
#include "recognize/zhupi-left-walk.h"
#include "recognize/zhupi-splitting.h"

#define MASK(kind) ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_##kind)
#define NAME_KINDS (MASK (COMPANY) | MASK (AMBIGUOUS) | MASK (USER_COMPANY))
#define SUFFIX_KINDS (MASK (LEGAL_FORM) | MASK (SUFFIX) | MASK (WEAK_SUFFIX))
/* No name ends so. */
#define OTHER_KINDS (MASK (HEAD) | MASK (ZONE) | MASK (NOT_COMPANY) | MASK (CATEGORY) | \
                     MASK (PLACE) | MASK (PRODUCT) | MASK (CUE_AFTER) | MASK (CUE_BEFORE))

#define MIN_RUN 8
#define MAX_RUN 90
#define MIN_LENGTH 2
#define MAX_LENGTH 6
#define MAX_FORMED 10
/* So many of the names that stand side by side must be known ones. */
#define MIN_KNOWN 3

/* Names side by side, as commas between them were lost. */
typedef struct
{
  guint start;
  GArray *ends;
  GArray *known;  /* for each piece whether it is a known name, or ends like one */
} Row;

static gboolean
is_edge (const ZhupiReading *reading,
         guint               position)
{
  return zhupi_reading_is_break (reading, position) ||
         zhupi_left_walk_is_boundary (reading, zhupi_reading_token_at (reading, position));
}

/* Full names, projects, and so many names before a number are found elsewhere. */
static gboolean
is_other_row (const ZhupiReading *reading,
              guint               start,
              guint               end)
{
  for (guint i = start; i < end; i++)
    {
      const ZhupiHit *hit = zhupi_reading_hit_from (reading, i, MASK (LEGAL_FORM) | MASK (HEAD));

      if (hit != NULL && hit->end >= i + MIN_LENGTH)
        return TRUE;
    }
  return end < reading->n_chars &&
         zhupi_reading_token_at (reading, end)->word_class == ZHUPI_WORD_NUMBER;
}

/* The end of the stretch without signs and words that no name holds. */
static guint
stretch_end (const ZhupiReading *reading,
             guint               start)
{
  guint end = start;

  while (end < reading->n_chars && !is_edge (reading, end))
    {
      const ZhupiToken *token = zhupi_reading_token_at (reading, end);

      end = token->start + token->length;
    }
  return end;
}

static guint
count_names (const ZhupiReading *reading,
             guint               start,
             guint               end)
{
  guint n_names = 0;

  for (guint i = start; i < end;)
    {
      const ZhupiHit *hit = zhupi_reading_hit_from (reading, i, NAME_KINDS);

      n_names += hit != NULL;
      i = hit != NULL ? hit->end : i + 1;
    }
  return n_names;
}

static gboolean
is_known (const ZhupiReading *reading,
          guint               start,
          guint               end)
{
  const ZhupiHit *name = zhupi_reading_hit_from (reading, start, NAME_KINDS);
  const ZhupiHit *suffix = zhupi_reading_hit_to (reading, end, SUFFIX_KINDS);

  if (name != NULL && (name->end == end || end <= start + MAX_LENGTH))
    return TRUE;
  return suffix != NULL && suffix->start >= start + MIN_LENGTH && end <= start + MAX_FORMED;
}

/* Between known names, and no phrase. */
static gboolean
may_be_name (const ZhupiReading *reading,
             guint               start,
             guint               end)
{
  if (end > start + MAX_LENGTH || zhupi_reading_hit_to (reading, end, OTHER_KINDS) != NULL)
    return FALSE;
  for (guint i = start; i < end; i++)
    if (!zhupi_left_walk_is_word (zhupi_reading_token_at (reading, i)))
      return TRUE;
  return FALSE;
}

static void
add_pieces (ZhupiNames *names,
            const Row  *row)
{
  guint start = row->start;

  for (guint i = 0; i < row->ends->len; i++)
    {
      guint end = g_array_index (row->ends, guint, i);
      gboolean follows = i == 0 || g_array_index (row->known, gboolean, i - 1);
      gboolean precedes = i + 1 == row->ends->len || g_array_index (row->known, gboolean, i + 1);

      if (g_array_index (row->known, gboolean, i) ||
          (follows && precedes && may_be_name (names->reading, start, end)))
        {
          zhupi_names_add (names, start, end, ZHUPI_EVIDENCE_NEIGHBOR, NULL);
          zhupi_names_keep_whole (names, start, end);
        }
      start = end;
    }
}

/* What reaches over several of them is none. */
static void
mark_glued (ZhupiNames *names,
            const Row  *row,
            guint      *next)
{
  guint end = g_array_index (row->ends, guint, row->ends->len - 1);
  guint piece = 0;

  for (; *next < names->occurrences->len; (*next)++)
    {
      const ZhupiOccurrence *occurrence = &g_array_index (names->occurrences, ZhupiOccurrence,
                                                          *next);

      if (occurrence->start >= end)
        return;
      if (occurrence->start < row->start)
        continue;
      while (g_array_index (row->ends, guint, piece) <= occurrence->start)
        piece++;
      if (occurrence->end > g_array_index (row->ends, guint, piece) &&
          !(zhupi_names_get (names, occurrence->name)->evidence &
            (ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_KNOWN) |
             ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_USER))))
        zhupi_names_add (names, occurrence->start, occurrence->end, ZHUPI_EVIDENCE_GLUED, NULL);
    }
}

static void
read_row (ZhupiNames *names,
          guint       start,
          guint       end,
          guint      *next)
{
  gboolean certain;
  guint n_known = 0;
  guint piece_start = start;
  Row row = { start, zhupi_splitting_run (names->reading, start, end, 0, &certain),
              g_array_new (FALSE, FALSE, sizeof (gboolean)) };

  for (guint i = 0; i < row.ends->len; i++)
    {
      guint piece_end = g_array_index (row.ends, guint, i);
      gboolean known = is_known (names->reading, piece_start, piece_end);

      g_array_append_val (row.known, known);
      n_known += known;
      piece_start = piece_end;
    }
  if (n_known >= MIN_KNOWN && n_known * 2 >= row.ends->len)
    {
      add_pieces (names, &row);
      mark_glued (names, &row, next);
    }
  g_array_unref (row.ends);
  g_array_unref (row.known);
}

void
zhupi_find_glued_names (ZhupiNames *names)
{
  const ZhupiReading *reading = names->reading;
  guint next = 0;
  guint end;

  if (reading->has_signs)
    return;
  for (guint start = 0; start < reading->n_chars; start = end + 1)
    {
      end = stretch_end (reading, start);
      if (end >= start + MIN_RUN && end <= start + MAX_RUN &&
          count_names (reading, start, end) >= MIN_KNOWN &&
          !is_other_row (reading, start, end))
        read_row (names, start, end, &next);
    }
}
