/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-companies.h"
#include "recognize/zhupi-data-file.h"
#include "recognize/zhupi-projects.h"
#include "recognize/zhupi-recognizer.h"
#include "recognize/zhupi-tagged-reading.h"
#include "recognize/zhupi-tagging-cache.h"
#include "text/zhupi-segments.h"
#include "text/zhupi-text-cursor.h"

#include <glib/gi18n-lib.h>

#define LEXICON_FILE "names.lexicon"
#define TAGGER_FILE "names.tagger"
#define GENERATOR "Zhupi " PACKAGE_VERSION
/* A word for double-click is not longer. */
#define MAX_WORD_LENGTH 32

struct _ZhupiRecognizer
{
  GObject parent_instance;
  ZhupiLexicon *lexicon;
  char *lexicon_problem;
  /* Under the mutex: loaded when first needed, changed by the reader. */
  GMutex mutex;
  char *tagger_path;
  ZhupiTagger *tagger;
  char *tagger_problem;
  ZhupiLearner *learner;
  ZhupiTaggingCache *cache;
};

/* One run over an article or a piece of one. */
typedef struct
{
  ZhupiRecognizer *recognizer;
  const char *sha256;  /* (nullable): of the article */
  const ZhupiRecognizerOptions *options;
  ZhupiTagger *tagger;
  ZhupiLessons *lessons;
  GCancellable *cancellable;
  GArray *suggestions;
} Run;

G_DEFINE_FINAL_TYPE (ZhupiRecognizer, zhupi_recognizer, G_TYPE_OBJECT)

static void
zhupi_recognizer_finalize (GObject *object)
{
  ZhupiRecognizer *self = ZHUPI_RECOGNIZER (object);

  g_clear_pointer (&self->lexicon, zhupi_lexicon_free);
  g_clear_pointer (&self->tagger, zhupi_tagger_free);
  g_clear_pointer (&self->cache, zhupi_tagging_cache_free);
  g_clear_object (&self->learner);
  g_free (self->lexicon_problem);
  g_free (self->tagger_problem);
  g_free (self->tagger_path);
  g_mutex_clear (&self->mutex);
  G_OBJECT_CLASS (zhupi_recognizer_parent_class)->finalize (object);
}

static void
zhupi_recognizer_class_init (ZhupiRecognizerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zhupi_recognizer_finalize;
}

static void
zhupi_recognizer_init (ZhupiRecognizer *self)
{
  g_mutex_init (&self->mutex);
  self->cache = zhupi_tagging_cache_new ();
}

static void
open_lexicon (ZhupiRecognizer *self,
              const char      *path)
{
  g_autoptr (GError) error = NULL;

  self->lexicon = zhupi_lexicon_open (path, &error);
  if (self->lexicon == NULL)
    self->lexicon_problem =
      g_strdup_printf (_("The name lexicon %s cannot be used (%s): fewer names will be "
                         "suggested. Installing Zhupi again mends it."),
                       path, error->message);
}

ZhupiRecognizer *
zhupi_recognizer_new (const char *data_folder)
{
  ZhupiRecognizer *self = g_object_new (ZHUPI_TYPE_RECOGNIZER, NULL);
  g_autofree char *lexicon = zhupi_data_file_find (data_folder, LEXICON_FILE);

  open_lexicon (self, lexicon);
  self->tagger_path = zhupi_data_file_find (data_folder, TAGGER_FILE);
  return self;
}

/* The tagger stays for the life of the recognizer once it is loaded. */
static ZhupiTagger *
ensure_tagger (ZhupiRecognizer *self)
{
  g_autoptr (GError) error = NULL;

  g_mutex_lock (&self->mutex);
  if (self->tagger == NULL && self->tagger_problem == NULL)
    {
      self->tagger = zhupi_tagger_open (self->tagger_path, &error);
      if (self->tagger == NULL)
        self->tagger_problem =
          g_strdup_printf (_("The name tagger %s cannot be used (%s): names are suggested by "
                             "lexicon and rules alone."),
                           self->tagger_path, error->message);
    }
  g_mutex_unlock (&self->mutex);
  return self->tagger;
}

char *
zhupi_recognizer_dup_problem (ZhupiRecognizer *self)
{
  g_return_val_if_fail (ZHUPI_IS_RECOGNIZER (self), NULL);

  ensure_tagger (self);
  if (self->lexicon_problem != NULL && self->tagger_problem != NULL)
    return g_strjoin ("\n", self->lexicon_problem, self->tagger_problem, NULL);
  return g_strdup (self->lexicon_problem != NULL ? self->lexicon_problem : self->tagger_problem);
}

char *
zhupi_recognizer_dup_lexicon_problem (ZhupiRecognizer *self)
{
  g_return_val_if_fail (ZHUPI_IS_RECOGNIZER (self), NULL);

  return g_strdup (self->lexicon_problem);
}

const char *
zhupi_recognizer_get_name (ZhupiRecognizer *self)
{
  return GENERATOR;
}

void
zhupi_recognizer_set_learner (ZhupiRecognizer *self,
                              ZhupiLearner    *learner)
{
  g_return_if_fail (ZHUPI_IS_RECOGNIZER (self));

  g_mutex_lock (&self->mutex);
  g_set_object (&self->learner, learner);
  g_mutex_unlock (&self->mutex);
}

static ZhupiLessons *
get_lessons (ZhupiRecognizer *self)
{
  ZhupiLessons *lessons = NULL;

  g_mutex_lock (&self->mutex);
  if (self->learner != NULL)
    lessons = zhupi_learner_get_lessons (self->learner);
  g_mutex_unlock (&self->mutex);
  return lessons;
}

static ZhupiTagging *
tag (const Run          *run,
     const ZhupiReading *reading)
{
  ZhupiTaggingCache *cache = run->recognizer->cache;
  ZhupiTagging *tagging = NULL;

  if (run->sha256 != NULL)
    tagging = zhupi_tagging_cache_lookup (cache, run->sha256, reading->offset);
  if (tagging != NULL)
    return tagging;
  tagging = zhupi_tagger_tag (run->tagger, reading, run->cancellable);
  if (tagging != NULL && run->sha256 != NULL)
    zhupi_tagging_cache_keep (cache, run->sha256, reading->offset, tagging);
  return tagging;
}

static void
apply_rules (const Run          *run,
             const ZhupiReading *reading,
             const ZhupiTagging *tagging)
{
  int threshold = run->options->threshold > 0 ? run->options->threshold :
                                                ZHUPI_RECOGNIZER_THRESHOLD;
  const int *weights = run->lessons != NULL ? run->lessons->weights : NULL;
  g_autoptr (ZhupiCompanies) companies = zhupi_companies_new (reading, tagging, weights, threshold);
  guint first_project = run->suggestions->len;

  zhupi_projects_suggest (reading, companies->chosen, threshold, run->suggestions);
  zhupi_companies_suggest (companies, run->suggestions, first_project);
}

static gboolean
suggest_in_piece (const Run            *run,
                  const ZhupiTextPiece *piece)
{
  const ZhupiLexicon *lexicon = run->recognizer->lexicon;
  g_autoptr (ZhupiReading) reading =
    zhupi_reading_new (piece->text, piece->range, lexicon,
                       run->lessons != NULL ? run->lessons->lexicon : NULL);
  g_autoptr (ZhupiTagging) tagging = NULL;

  reading->offset += piece->offset;
  if (run->tagger != NULL)
    {
      tagging = tag (run, reading);
      if (tagging == NULL)
        return FALSE;
      zhupi_tagged_reading_apply (reading, lexicon, run->tagger, tagging);
    }
  apply_rules (run, reading, tagging);
  return !g_cancellable_is_cancelled (run->cancellable);
}

static gboolean
suggest_everywhere (const Run *run,
                    ZhupiText *text)
{
  guint length = zhupi_text_get_length (text);
  ZhupiRange range = run->options->range;
  ZhupiTextPiece piece = { text, 0, { range.start, range.start } };

  if (zhupi_range_length (range) == 0)
    range = (ZhupiRange) { 0, length };
  while (piece.range.end < range.end)
    {
      piece.range.start = piece.range.end;
      piece.range.end = zhupi_text_piece_find_end (text, piece.range.start);
      if (!suggest_in_piece (run, &piece))
        return FALSE;
      if (run->options->progress != NULL)
        run->options->progress (piece.range.end, length, run->options->progress_data);
    }
  return TRUE;
}

/* Lessons and suggestions are the caller's. */
static void
begin_run (Run                          *run,
           ZhupiRecognizer              *self,
           const ZhupiRecognizerOptions *options,
           GCancellable                 *cancellable)
{
  static const ZhupiRecognizerOptions usual = { 0 };

  *run = (Run) { .recognizer = self, .options = options != NULL ? options : &usual,
                 .cancellable = cancellable };
  run->lessons = get_lessons (self);
  run->tagger = run->options->without_tagger ? NULL : ensure_tagger (self);
  run->suggestions = zhupi_suggestions_new ();
}

static gboolean
is_cut_at (ZhupiTextCursor *cursor,
           guint            code_point)
{
  const char *utf8 = zhupi_text_get_utf8 (cursor->text, NULL);

  return !zhupi_segments_is_grapheme_start_at (utf8, utf8 + zhupi_text_cursor_to_byte (cursor,
                                                                                      code_point));
}

/* A combining mark behind a name belongs to its last letter: that name is another one. */
static void
drop_cut_graphemes (GArray          *suggestions,
                    const ZhupiText *text,
                    guint            offset)
{
  ZhupiTextCursor cursor = { .text = text };

  for (guint i = suggestions->len; i-- > 0;)
    {
      ZhupiRange range = g_array_index (suggestions, ZhupiSuggestion, i).range;

      if (is_cut_at (&cursor, range.end - offset) || is_cut_at (&cursor, range.start - offset))
        g_array_remove_index (suggestions, i);
    }
}

/* @offset: code point of the whole text at which @text begins. */
static GArray *
end_run (Run             *run,
         gboolean         is_done,
         const ZhupiText *text,
         guint            offset,
         GError         **error)
{
  g_clear_pointer (&run->lessons, zhupi_lessons_unref);
  if (!is_done)
    {
      g_cancellable_set_error_if_cancelled (run->cancellable, error);
      g_clear_pointer (&run->suggestions, g_array_unref);
      return NULL;
    }
  zhupi_suggestions_sort (run->suggestions);
  drop_cut_graphemes (run->suggestions, text, offset);
  return g_steal_pointer (&run->suggestions);
}

GArray *
zhupi_recognizer_suggest_with (ZhupiRecognizer              *self,
                               ZhupiArticle                 *article,
                               const ZhupiRecognizerOptions *options,
                               GCancellable                 *cancellable,
                               GError                      **error)
{
  ZhupiText *text;
  Run run;

  g_return_val_if_fail (ZHUPI_IS_RECOGNIZER (self), NULL);
  g_return_val_if_fail (ZHUPI_IS_ARTICLE (article), NULL);

  text = zhupi_article_get_text (article);
  begin_run (&run, self, options, cancellable);
  run.sha256 = zhupi_article_get_sha256 (article);
  return end_run (&run, suggest_everywhere (&run, text), text, 0, error);
}

GArray *
zhupi_recognizer_suggest_in_piece (ZhupiRecognizer              *self,
                                   const ZhupiTextPiece         *piece,
                                   const ZhupiRecognizerOptions *options,
                                   GCancellable                 *cancellable,
                                   GError                      **error)
{
  Run run;

  g_return_val_if_fail (ZHUPI_IS_RECOGNIZER (self), NULL);
  g_return_val_if_fail (piece != NULL, NULL);

  begin_run (&run, self, options, cancellable);
  return end_run (&run, suggest_in_piece (&run, piece), piece->text, piece->offset, error);
}

GArray *
zhupi_recognizer_suggest (ZhupiRecognizer *self,
                          ZhupiArticle    *article,
                          GCancellable    *cancellable,
                          GError         **error)
{
  return zhupi_recognizer_suggest_with (self, article, NULL, cancellable, error);
}

gsize
zhupi_recognizer_lookup_word (const char *utf8,
                              gsize       n_bytes,
                              gpointer    recognizer)
{
  ZhupiRecognizer *self = recognizer;
  gunichar chars[MAX_WORD_LENGTH];
  const char *p = utf8;
  guint n = 0;

  g_return_val_if_fail (ZHUPI_IS_RECOGNIZER (self), 0);

  if (self->lexicon == NULL)
    return 0;
  for (; n < MAX_WORD_LENGTH && p < utf8 + n_bytes; p = g_utf8_next_char (p))
    chars[n++] = g_utf8_get_char (p);
  n = zhupi_lexicon_longest (self->lexicon, chars, n);
  return g_utf8_offset_to_pointer (utf8, n) - utf8;
}
