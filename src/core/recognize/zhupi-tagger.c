/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-chars.h"
#include "recognize/zhupi-tagger-network.h"
#include "recognize/zhupi-tagger.h"

#define STRIDE ZHUPI_TAGGER_TAG_STRIDE
#define BATCH ZHUPI_TAGGER_BATCH

/* A piece without a sentence end is cut here; what is lost is the context at the cut. */
#define MAX_SENTENCE 400u
/* Sentences of about one length go in step; they are sorted within groups of this many
 * characters, which also bounds how long a cancellation waits. */
#define GROUP_LENGTH 4000u
/* Spans less likely than this are of no use to anybody. */
#define LEAST_PROBABILITY 0.02
#define MAX_NAME_LENGTH 40

struct _ZhupiTagger
{
  ZhupiTaggerModel *model;
  const ZhupiTaggerKernel *kernel;
};

/* A sentence: characters [first, first + length) of those that are fed. */
typedef struct
{
  guint first;
  guint length;
} Sentence;

/* The characters that are fed, and what comes out. */
typedef struct
{
  const ZhupiTagger *tagger;
  ZhupiTaggerNetwork *network;
  GArray *rows;
  GArray *places;
  GArray *sentences;
  guint8 *tags;
  GArray *organizations;
  GArray *emissions;
} Job;

ZhupiTagger *
zhupi_tagger_open (const char *path,
                   GError    **error)
{
  g_autoptr (ZhupiTagger) self = g_new0 (ZhupiTagger, 1);
  guint n_kernels;

  self->model = zhupi_tagger_model_open (path, error);
  if (self->model == NULL)
    return NULL;
  self->kernel = zhupi_tagger_kernel_list (&n_kernels);
  return g_steal_pointer (&self);
}

void
zhupi_tagger_free (ZhupiTagger *self)
{
  g_clear_pointer (&self->model, zhupi_tagger_model_free);
  g_free (self);
}

gboolean
zhupi_tagger_use_kernel (ZhupiTagger *self,
                         const char  *name)
{
  guint n_kernels;
  const ZhupiTaggerKernel *kernels = zhupi_tagger_kernel_list (&n_kernels);

  for (guint i = 0; i < n_kernels; i++)
    if (g_str_equal (kernels[i].name, name))
      {
        self->kernel = &kernels[i];
        return TRUE;
      }
  return FALSE;
}

const char *
zhupi_tagger_get_tag_name (const ZhupiTagger *self,
                           guint              tag)
{
  return zhupi_tagger_model_tag_name (self->model, tag);
}

static void
close_sentence (Job *job)
{
  guint first = 0;
  Sentence sentence;

  if (job->sentences->len > 0)
    {
      const Sentence *last = &g_array_index (job->sentences, Sentence, job->sentences->len - 1);
      first = last->first + last->length;
    }
  sentence = (Sentence) { first, job->rows->len - first };
  if (sentence.length > 0)
    g_array_append_val (job->sentences, sentence);
}

static void
feed (Job            *job,
      const gunichar *chars,
      guint           n_chars,
      gboolean        split)
{
  guint since = 0;

  for (guint i = 0; i < n_chars; i++)
    {
      if (!g_unichar_isspace (chars[i]))
        {
          guint16 row = zhupi_tagger_model_row (job->tagger->model, chars[i]);
          g_array_append_val (job->rows, row);
          g_array_append_val (job->places, i);
          since++;
        }
      if (split && (zhupi_char_ends_sentence (chars[i]) || since >= MAX_SENTENCE))
        {
          close_sentence (job);
          since = 0;
        }
    }
  close_sentence (job);
}

static void
add_spans (Job                        *job,
           const Sentence             *sentence,
           const ZhupiTaggerMarginals *marginals,
           const char                 *begin,
           const char                 *inside)
{
  const ZhupiTaggerModel *model = job->tagger->model;
  guint first = job->organizations->len;

  zhupi_tagger_marginals_list_spans (marginals, zhupi_tagger_model_find_tag (model, begin),
                                     zhupi_tagger_model_find_tag (model, inside),
                                     LEAST_PROBABILITY, MAX_NAME_LENGTH, job->organizations);
  for (guint i = first; i < job->organizations->len; i++)
    {
      ZhupiTaggerSpan *span = &g_array_index (job->organizations, ZhupiTaggerSpan, i);

      span->start = g_array_index (job->places, guint, sentence->first + span->start);
      span->end = g_array_index (job->places, guint, sentence->first + span->end - 1) + 1;
    }
}

static void
read_sentence (Job            *job,
               const Sentence *sentence,
               const float    *emissions)
{
  ZhupiTaggerMarginals marginals;

  zhupi_tagger_field_decode (job->tagger->model, emissions, sentence->length,
                             job->tags + sentence->first);
  if (job->organizations == NULL)
    return;
  zhupi_tagger_marginals_init (&marginals, job->tagger->model, emissions, sentence->length);
  add_spans (job, sentence, &marginals, "ORG-B", "ORG-I");
  add_spans (job, sentence, &marginals, "nt-B", "nt-I");
  zhupi_tagger_marginals_clear (&marginals);
}

static void
run_batch (Job            *job,
           const Sentence *sentences,
           guint           n_sentences)
{
  ZhupiTaggerBatch batch = { { NULL }, { 0 } };
  gsize n = 0;
  const float *emissions;

  for (guint b = 0; b < n_sentences; b++)
    {
      batch.rows[b] = &g_array_index (job->rows, guint16, sentences[b].first);
      batch.lengths[b] = sentences[b].length;
      n += sentences[b].length;
    }
  g_array_set_size (job->emissions, n * STRIDE);
  zhupi_tagger_network_run (job->network, &batch, (float *) (void *) job->emissions->data);
  emissions = (const float *) (const void *) job->emissions->data;
  for (guint b = 0; b < n_sentences; b++)
    {
      read_sentence (job, &sentences[b], emissions);
      emissions += (gsize) sentences[b].length * STRIDE;
    }
}

static int
compare_lengths (gconstpointer a,
                 gconstpointer b)
{
  const Sentence *x = a;
  const Sentence *y = b;

  if (x->length != y->length)
    return x->length < y->length ? 1 : -1;
  return x->first < y->first ? -1 : 1;
}

static void
run_group (Job            *job,
           const Sentence *sentences,
           guint           n_sentences)
{
  g_autofree Sentence *sorted = g_memdup2 (sentences, n_sentences * sizeof *sentences);

  qsort (sorted, n_sentences, sizeof *sorted, compare_lengths);
  for (guint i = 0; i < n_sentences; i += BATCH)
    run_batch (job, sorted + i, MIN (BATCH, n_sentences - i));
}

static guint
group_end (const Job *job,
           guint      first)
{
  guint length = 0;
  guint end = first;

  while (end < job->sentences->len && length < GROUP_LENGTH)
    length += g_array_index (job->sentences, Sentence, end++).length;
  return end;
}

static gboolean
run (Job          *job,
     GCancellable *cancellable)
{
  job->tags = g_new (guint8, job->rows->len + 1);
  for (guint first = 0, end; first < job->sentences->len; first = end)
    {
      if (g_cancellable_is_cancelled (cancellable))
        return FALSE;
      end = group_end (job, first);
      run_group (job, &g_array_index (job->sentences, Sentence, first), end - first);
    }
  return TRUE;
}

static void
job_init (Job               *job,
          const ZhupiTagger *tagger)
{
  *job = (Job) { .tagger = tagger };
  job->network = zhupi_tagger_network_new (tagger->model, tagger->kernel);
  job->rows = g_array_new (FALSE, FALSE, sizeof (guint16));
  job->places = g_array_new (FALSE, FALSE, sizeof (guint));
  job->sentences = g_array_new (FALSE, FALSE, sizeof (Sentence));
  job->emissions = g_array_new (FALSE, FALSE, sizeof (float));
}

static void
job_clear (Job *job)
{
  zhupi_tagger_network_free (job->network);
  g_array_unref (job->rows);
  g_array_unref (job->places);
  g_array_unref (job->sentences);
  g_array_unref (job->emissions);
  g_clear_pointer (&job->organizations, g_array_unref);
  g_free (job->tags);
}

/* A word begins at each -B, and at an O that follows another tag. */
static gboolean
begins_word (const Job *job,
             guint      i)
{
  ZhupiTaggerPart part = zhupi_tagger_model_tag_part (job->tagger->model, job->tags[i]);

  return part == ZHUPI_TAGGER_BEGIN ||
         (part == ZHUPI_TAGGER_OUTSIDE && job->tags[i] != job->tags[i - 1]);
}

static void
add_words (const Job      *job,
           const Sentence *sentence,
           GArray         *words)
{
  for (guint i = sentence->first; i < sentence->first + sentence->length; i++)
    {
      guint place = g_array_index (job->places, guint, i);
      ZhupiTaggedWord word = { place, place + 1, job->tags[i] };

      if (i == sentence->first || begins_word (job, i))
        g_array_append_val (words, word);
      else
        g_array_index (words, ZhupiTaggedWord, words->len - 1).end = place + 1;
    }
}

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  const ZhupiTaggerSpan *x = a;
  const ZhupiTaggerSpan *y = b;

  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  return (x->end > y->end) - (x->end < y->end);
}

static ZhupiTagging *
take_tagging (Job *job)
{
  ZhupiTagging *tagging = g_new0 (ZhupiTagging, 1);

  g_atomic_ref_count_init (&tagging->ref_count);
  tagging->words = g_array_new (FALSE, FALSE, sizeof (ZhupiTaggedWord));
  for (guint i = 0; i < job->sentences->len; i++)
    add_words (job, &g_array_index (job->sentences, Sentence, i), tagging->words);
  g_array_sort (job->organizations, compare_spans);
  tagging->organizations = g_steal_pointer (&job->organizations);
  return tagging;
}

ZhupiTagging *
zhupi_tagger_tag (const ZhupiTagger  *self,
                  const ZhupiReading *reading,
                  GCancellable       *cancellable)
{
  ZhupiTagging *tagging = NULL;
  Job job;

  job_init (&job, self);
  job.organizations = g_array_new (FALSE, FALSE, sizeof (ZhupiTaggerSpan));
  feed (&job, reading->chars, reading->n_chars, TRUE);
  if (run (&job, cancellable))
    tagging = take_tagging (&job);
  job_clear (&job);
  return tagging;
}

GArray *
zhupi_tagger_tag_line (const ZhupiTagger *self,
                       const gunichar    *line,
                       guint              length)
{
  GArray *tags = g_array_new (FALSE, FALSE, sizeof (guint8));
  Job job;

  job_init (&job, self);
  feed (&job, line, length, FALSE);
  run (&job, NULL);
  g_array_append_vals (tags, job.tags, job.rows->len);
  job_clear (&job);
  return tags;
}

ZhupiTagging *
zhupi_tagging_ref (ZhupiTagging *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
zhupi_tagging_unref (ZhupiTagging *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->words);
  g_array_unref (self->organizations);
  g_free (self);
}
