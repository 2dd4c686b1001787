/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "compare/zhupi-agreement.h"

#include <math.h>

enum
{
  LEFT,
  RIGHT,
  N_SIDES,
};

/* A class begins or ends to cover the text. */
typedef struct
{
  guint position;
  guint side;
  GQuark tag;
  int step;
} Event;

/* @cover: how many annotations of each class lie here; @answer: a number that stands for the
 * set of the classes with at least one. */
typedef struct
{
  GHashTable *cover;
  guint64 answer;
} Side;

/* How often an answer was given by each side. */
typedef struct
{
  guint64 n[N_SIDES];
} Answer;

typedef struct
{
  GArray *events;
  guint side;
  GQuark tag;
  guint states;
} Collecting;

typedef struct
{
  Side sides[N_SIDES];
  GHashTable *answers;
  guint64 n_equal;
} Sweep;

static gboolean
collect_cb (const ZhupiAnnotationRecord *record,
            gpointer                     user_data)
{
  Collecting *collecting = user_data;
  ZhupiRange whole;
  guint n_pieces = 0;
  const ZhupiRange *pieces = zhupi_annotation_record_get_pieces (record, &whole, &n_pieces);

  if ((collecting->states & (1u << record->state)) == 0
      || (collecting->tag != 0 && collecting->tag != record->tag))
    return TRUE;
  for (guint i = 0; i < n_pieces; i++)
    {
      Event begin = { pieces[i].start, collecting->side, record->tag, 1 };
      Event end = { pieces[i].end, collecting->side, record->tag, -1 };

      g_array_append_val (collecting->events, begin);
      g_array_append_val (collecting->events, end);
    }
  return TRUE;
}

static int
compare_events_cb (gconstpointer a,
                   gconstpointer b)
{
  const Event *left = a;
  const Event *right = b;

  return left->position < right->position ? -1 : left->position > right->position;
}

/* A number for a class such that sums of different sets of them differ (the finalizer of
 * MurmurHash3 over 64 bits; Appleby 2011). */
static guint64
number_class (GQuark tag)
{
  guint64 x = tag;

  x = (x ^ (x >> 33)) * G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
  x = (x ^ (x >> 33)) * G_GUINT64_CONSTANT (0xc4ceb9fe1a85ec53);
  return x ^ (x >> 33);
}

static void
take_event (Sweep       *self,
            const Event *event)
{
  Side *side = &self->sides[event->side];
  gpointer key = GUINT_TO_POINTER (event->tag);
  int before = GPOINTER_TO_INT (g_hash_table_lookup (side->cover, key));
  int after = before + event->step;

  g_hash_table_insert (side->cover, key, GINT_TO_POINTER (after));
  if (before <= 0 && after > 0)
    side->answer += number_class (event->tag);
  else if (before > 0 && after <= 0)
    side->answer -= number_class (event->tag);
}

static Answer *
ensure_answer (Sweep   *self,
               guint64  answer)
{
  Answer *found = g_hash_table_lookup (self->answers, &answer);

  if (found == NULL)
    {
      found = g_new0 (Answer, 1);
      g_hash_table_insert (self->answers, g_memdup2 (&answer, sizeof answer), found);
    }
  return found;
}

static void
take_stretch (Sweep *self,
              guint  length)
{
  if (length == 0)
    return;
  for (guint i = 0; i < N_SIDES; i++)
    ensure_answer (self, self->sides[i].answer)->n[i] += length;
  if (self->sides[LEFT].answer == self->sides[RIGHT].answer)
    self->n_equal += length;
}

static void
go_through (Sweep  *self,
            GArray *events,
            guint   length)
{
  guint position = 0;

  for (guint i = 0; i < events->len; i++)
    {
      const Event *event = &g_array_index (events, Event, i);

      take_stretch (self, event->position - position);
      position = event->position;
      take_event (self, event);
    }
  take_stretch (self, length - position);
}

/* 1 - (disagreement observed) / (disagreement by chance). */
static double
correct_for_chance (double observed,
                    double by_chance)
{
  return by_chance > 0 ? 1 - observed / by_chance : (double) NAN;
}

static ZhupiAgreement
conclude (Sweep *self,
          guint  length)
{
  ZhupiAgreement agreement = { .n_units = length, .n_equal = (guint) self->n_equal };
  double n = length;
  double kappa_equal = 0;
  double alpha_equal = 0;
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->answers);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const Answer *answer = value;
      double both = (double) (answer->n[LEFT] + answer->n[RIGHT]);

      kappa_equal += (double) answer->n[LEFT] * (double) answer->n[RIGHT];
      alpha_equal += both * (both - 1);
    }
  agreement.observed = length == 0 ? (double) NAN : (double) self->n_equal / n;
  agreement.kappa = correct_for_chance (1 - agreement.observed, 1 - kappa_equal / (n * n));
  agreement.alpha = correct_for_chance (1 - agreement.observed,
                                        1 - alpha_equal / (2 * n * (2 * n - 1)));
  return agreement;
}

static GArray *
collect_events (ZhupiAnnotationSet *left,
                ZhupiAnnotationSet *right,
                GQuark              tag,
                guint               states)
{
  GArray *events = g_array_new (FALSE, FALSE, sizeof (Event));
  Collecting collecting = { events, LEFT, tag, states };

  zhupi_record_table_foreach (zhupi_annotation_set_get_records (left), collect_cb, &collecting);
  collecting.side = RIGHT;
  zhupi_record_table_foreach (zhupi_annotation_set_get_records (right), collect_cb, &collecting);
  g_array_sort (events, compare_events_cb);
  return events;
}

ZhupiAgreement
zhupi_agreement_measure (ZhupiAnnotationSet *left,
                         ZhupiAnnotationSet *right,
                         GQuark              tag,
                         guint               states)
{
  g_autoptr (GHashTable) left_cover = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) right_cover = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) answers =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  Sweep sweep = { { { left_cover, 0 }, { right_cover, 0 } }, answers, 0 };
  g_autoptr (GArray) events = NULL;
  guint length;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (left), (ZhupiAgreement) { 0 });
  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (right), (ZhupiAgreement) { 0 });

  length = zhupi_article_get_length (zhupi_annotation_set_get_article (left));
  events = collect_events (left, right, tag, states);
  go_through (&sweep, events, length);
  return conclude (&sweep, length);
}
