/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-evidence.h"
#include "recognize/zhupi-reading.h"

G_BEGIN_DECLS

/**
 * ZhupiName:
 * @start: of one of its occurrences
 * @end: of the same
 * @evidence: mask of ZHUPI_EVIDENCE_MASK()
 * @count: occurrences in the reading
 * @probability: that one of them is an organization, as the tagger sees it
 * @total: the sum of what the tagger says of each of them
 * @n_tagged: occurrences that the tagger takes for one more likely than not
 * @score: per mille
 * @full_start: where the full name stands that this one is short for
 * @full_end: the same; 0 when there is none, or several
 * @n_full: how many different full names there are
 * @number: its own among the names
 * @details: for each evidence whose words have a %s, what stands for it (nullable)
 *
 * A string that may be the name of a company, with all that is known of it in this text.
 */
typedef struct
{
  guint start;
  guint end;
  guint32 evidence;
  guint count;
  double probability;
  double total;
  guint n_tagged;
  int score;
  guint full_start;
  guint full_end;
  guint n_full;
  guint number;
  char *details[ZHUPI_N_EVIDENCES];
} ZhupiName;

/* One place of a name. */
typedef struct
{
  guint start;
  guint end;
  guint name;
} ZhupiOccurrence;

/**
 * ZhupiNames:
 * @reading: (borrowed): where the names stand
 * @names: array of pointers to #ZhupiName
 * @index: string of the reading -> number in @names
 * @other: for each character whether it lies in the name of an authority or the like
 * @whole: for each place between two characters whether it lies within a name that is whole: none
 *   begins or ends there
 * @occurrences: once zhupi_names_find_occurrences() has run: all places, by start, then end
 * @n_searched: names whose places are among them
 *
 * The candidates of one reading. Equal strings in normal form are one name.
 */
typedef struct
{
  const ZhupiReading *reading;
  GPtrArray *names;
  GHashTable *index;
  gboolean *other;
  guint8 *whole;
  GArray *occurrences;
  guint n_searched;
} ZhupiNames;

ZhupiNames *zhupi_names_new              (const ZhupiReading *reading) G_GNUC_WARN_UNUSED_RESULT;
void        zhupi_names_free             (ZhupiNames         *self);
/* Adds evidence to the name [@start, @end); @detail is copied (nullable). */
void        zhupi_names_add              (ZhupiNames         *self,
                                          guint               start,
                                          guint               end,
                                          ZhupiEvidence       evidence,
                                          const char         *detail);
/* The same with a span of the reading as detail. */
void        zhupi_names_add_with_span    (ZhupiNames         *self,
                                          guint               start,
                                          guint               end,
                                          ZhupiEvidence       evidence,
                                          guint               detail_start,
                                          guint               detail_end);
/* The same for %ZHUPI_EVIDENCE_ALIAS and %ZHUPI_EVIDENCE_SHORT_FORM: the span is the full name. */
void        zhupi_names_add_short        (ZhupiNames         *self,
                                          guint               start,
                                          guint               end,
                                          ZhupiEvidence       evidence,
                                          guint               full_start,
                                          guint               full_end);
/* The name that stands for the one of that number and its short forms: the last full name that is
 * one, else itself. */
guint       zhupi_names_get_full         (ZhupiNames         *self,
                                          guint               number,
                                          int                 threshold);
void        zhupi_names_add_probability  (ZhupiNames         *self,
                                          guint               start,
                                          guint               end,
                                          double              probability);
/* What stands there is one name: its parts are none in this place. */
void        zhupi_names_keep_whole       (ZhupiNames         *self,
                                          guint               start,
                                          guint               end);
ZhupiName  *zhupi_names_lookup           (ZhupiNames         *self,
                                          guint               start,
                                          guint               end);
void        zhupi_names_find_occurrences (ZhupiNames         *self);
char       *zhupi_names_dup_span         (const ZhupiReading *reading,
                                          guint               start,
                                          guint               end) G_GNUC_WARN_UNUSED_RESULT;

static inline ZhupiName *
zhupi_names_get (const ZhupiNames *self,
                 guint             number)
{
  return g_ptr_array_index (self->names, number);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiNames, zhupi_names_free)

G_END_DECLS
