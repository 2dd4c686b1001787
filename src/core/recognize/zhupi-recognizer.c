/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-companies.h"
#include "recognize/zhupi-data-file.h"
#include "recognize/zhupi-projects.h"
#include "recognize/zhupi-recognizer.h"
#include "recognize/zhupi-tagged-reading.h"

#include <glib/gi18n-lib.h>

#define LEXICON_FILE "names.lexicon"
#define TAGGER_FILE "names.tagger"
#define GENERATOR "Zhupi " PACKAGE_VERSION
/* Suggestions below this are not worth a look. */
#define DEFAULT_THRESHOLD 500
/* A long text is read in pieces, so that memory does not grow with it. */
#define PIECE_LENGTH 60000u
/* A word for double-click is not longer. */
#define MAX_WORD_LENGTH 32

struct _ZhupiRecognizer
{
  GObject parent_instance;
  ZhupiLexicon *lexicon;
  ZhupiTagger *tagger;
  char *problem;
};

G_DEFINE_FINAL_TYPE (ZhupiRecognizer, zhupi_recognizer, G_TYPE_OBJECT)

static void
zhupi_recognizer_finalize (GObject *object)
{
  ZhupiRecognizer *self = ZHUPI_RECOGNIZER (object);

  g_clear_pointer (&self->lexicon, zhupi_lexicon_free);
  g_clear_pointer (&self->tagger, zhupi_tagger_free);
  g_free (self->problem);
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
}

static void
add_problem (ZhupiRecognizer *self,
             const char      *problem)
{
  char *both = self->problem != NULL ? g_strjoin (" ", self->problem, problem, NULL) :
                                       g_strdup (problem);

  g_free (self->problem);
  self->problem = both;
}

static void
open_lexicon (ZhupiRecognizer *self,
              const char      *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *problem = NULL;

  self->lexicon = zhupi_lexicon_open (path, &error);
  if (self->lexicon != NULL)
    return;
  problem = g_strdup_printf (_("The name lexicon %s cannot be used (%s): fewer names will be "
                               "suggested. Installing Zhupi again mends it."),
                             path, error->message);
  add_problem (self, problem);
}

static void
open_tagger (ZhupiRecognizer *self,
             const char      *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *problem = NULL;

  self->tagger = zhupi_tagger_open (path, &error);
  if (self->tagger != NULL)
    return;
  problem = g_strdup_printf (_("The name tagger %s cannot be used (%s): names are suggested by "
                               "lexicon and rules alone."),
                             path, error->message);
  add_problem (self, problem);
}

ZhupiRecognizer *
zhupi_recognizer_new (const char *data_folder)
{
  ZhupiRecognizer *self = g_object_new (ZHUPI_TYPE_RECOGNIZER, NULL);
  g_autofree char *lexicon = zhupi_data_file_find (data_folder, LEXICON_FILE);
  g_autofree char *tagger = zhupi_data_file_find (data_folder, TAGGER_FILE);

  open_lexicon (self, lexicon);
  open_tagger (self, tagger);
  return self;
}

char *
zhupi_recognizer_dup_problem (ZhupiRecognizer *self)
{
  g_return_val_if_fail (ZHUPI_IS_RECOGNIZER (self), NULL);

  return g_strdup (self->problem);
}

const char *
zhupi_recognizer_get_name (ZhupiRecognizer *self)
{
  return GENERATOR;
}

/* The piece of about the usual length from @start on that ends with a sentence. */
static ZhupiRange
next_piece (ZhupiArticle *article,
            guint         start)
{
  guint length = zhupi_article_get_length (article);
  ZhupiRange sentence;

  if (length - start <= PIECE_LENGTH)
    return (ZhupiRange) { start, length };
  sentence = zhupi_article_sentence_at (article, start + PIECE_LENGTH);
  if (sentence.start <= start || sentence.start > start + PIECE_LENGTH)
    return (ZhupiRange) { start, start + PIECE_LENGTH };
  return (ZhupiRange) { start, sentence.start };
}

static gboolean
suggest_in_piece (ZhupiRecognizer *self,
                  ZhupiArticle    *article,
                  ZhupiRange       piece,
                  GCancellable    *cancellable,
                  GArray          *suggestions)
{
  g_autoptr (ZhupiReading) reading = zhupi_reading_new (zhupi_article_get_text (article), piece,
                                                        self->lexicon, NULL);
  g_autoptr (ZhupiTagging) tagging = NULL;
  g_autoptr (GArray) companies = NULL;

  if (self->tagger != NULL)
    {
      tagging = zhupi_tagger_tag (self->tagger, reading, cancellable);
      if (tagging == NULL)
        return FALSE;
      zhupi_tagged_reading_apply (reading, self->lexicon, self->tagger, tagging);
    }
  companies = zhupi_companies_suggest (reading, tagging, DEFAULT_THRESHOLD, suggestions);
  zhupi_projects_suggest (reading, companies, DEFAULT_THRESHOLD, suggestions);
  return !g_cancellable_is_cancelled (cancellable);
}

GArray *
zhupi_recognizer_suggest (ZhupiRecognizer *self,
                          ZhupiArticle    *article,
                          GCancellable    *cancellable,
                          GError         **error)
{
  g_autoptr (GArray) suggestions = zhupi_suggestions_new ();
  guint length;

  g_return_val_if_fail (ZHUPI_IS_RECOGNIZER (self), NULL);
  g_return_val_if_fail (ZHUPI_IS_ARTICLE (article), NULL);

  length = zhupi_article_get_length (article);
  for (guint start = 0; start < length;)
    {
      ZhupiRange piece = next_piece (article, start);

      if (!suggest_in_piece (self, article, piece, cancellable, suggestions))
        {
          g_cancellable_set_error_if_cancelled (cancellable, error);
          return NULL;
        }
      start = piece.end;
    }
  zhupi_suggestions_sort (suggestions);
  return g_steal_pointer (&suggestions);
}

static void
suggest_worker (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  GArray *suggestions = zhupi_recognizer_suggest (source, data, cancellable, &error);

  if (suggestions != NULL)
    g_task_return_pointer (task, suggestions, (GDestroyNotify) g_array_unref);
  else
    g_task_return_error (task, error);
}

void
zhupi_recognizer_suggest_async (ZhupiRecognizer    *self,
                                ZhupiArticle       *article,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ZHUPI_IS_RECOGNIZER (self));
  g_return_if_fail (ZHUPI_IS_ARTICLE (article));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, zhupi_recognizer_suggest_async);
  g_task_set_task_data (task, g_object_ref (article), g_object_unref);
  g_task_run_in_thread (task, suggest_worker);
}

GArray *
zhupi_recognizer_suggest_finish (ZhupiRecognizer *self,
                                 GAsyncResult    *result,
                                 GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
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
