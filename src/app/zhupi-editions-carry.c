/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "zhupi-editions-private.h"

/**
 * Job:
 * @document: that was open when the person asked for it
 * @to: the edition that the sets go to
 * @article: its text
 * @is_following: whether that is another edition than the one that is open
 * @unused: the only set of @to, which the recognizer filled and nobody worked on; or none
 * @current: the carried set to go on with
 *
 * Sets on their way to another edition.
 */
typedef struct
{
  ZhupiEditions *editions;
  ZhupiDocument *document;
  ZhupiDeskArticle *to;
  ZhupiArticle *article;
  gboolean is_following;
  ZhupiUuid unused;
  ZhupiUuid current;
} Job;

static void
job_free (Job *self)
{
  g_object_unref (self->editions);
  g_object_unref (self->document);
  g_clear_object (&self->to);
  g_object_unref (self->article);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static Job *
job_new (ZhupiEditions *editions,
         ZhupiArticle  *article)
{
  Job *self = g_new0 (Job, 1);

  self->editions = g_object_ref (editions);
  self->document = g_object_ref (editions->document);
  self->article = g_object_ref (article);
  g_clear_object (&editions->cancellable);
  editions->cancellable = g_cancellable_new ();
  editions->state = ZHUPI_EDITIONS_WORKING;
  zhupi_offer_bar_work (editions->bar, _("Carrying your marks over…"), 0);
  return self;
}

static gboolean
is_current (const Job *self)
{
  return self->editions->document == self->document;
}

static void
job_fail (Job    *self,
          GError *error)
{
  ZhupiEditions *editions = self->editions;

  if (!is_current (self))
    return;
  zhupi_editions_quiet (editions);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    zhupi_editions_tell (editions, _("Stopped; the old edition and its marks are as they were"));
  else
    zhupi_editions_tell (editions, error->message);
}

static void
progress_cb (guint    n_done,
             guint    n_sets,
             gpointer user_data)
{
  Job *self = user_data;

  if (is_current (self))
    zhupi_offer_bar_work (self->editions->bar, _("Carrying your marks over…"),
                          (double) n_done / n_sets);
}

static char *
summarize (const ZhupiCarryCounts *counts)
{
  guint n_orphans = counts->n_states[ZHUPI_ANCHOR_ORPHAN];
  g_autofree char *found = NULL;
  g_autofree char *lost = NULL;

  /* Translators: annotations that were carried over to another edition of a text */
  found = g_strdup_printf (_("%u at their places, %u moved"), counts->n_states[ZHUPI_ANCHOR_EXACT],
                           counts->n_states[ZHUPI_ANCHOR_MOVED]);
  if (n_orphans == 0)
    return g_steal_pointer (&found);
  lost = g_strdup_printf (ngettext ("%u not found again", "%u not found again", n_orphans),
                          n_orphans);
  return g_strjoin (", ", found, lost, NULL);
}

static gboolean
is_untouched (ZhupiDocument *document)
{
  ZhupiAnnotationSet *set = zhupi_document_get_set (document);
  ZhupiHistory *history = zhupi_document_get_history (document);

  return set != NULL && !zhupi_history_get_can_undo (history)
         && !zhupi_history_get_can_redo (history)
         && zhupi_annotation_set_count (set, 0, ZHUPI_STATE_ACCEPTED) == 0
         && zhupi_annotation_set_count (set, 0, ZHUPI_STATE_REJECTED) == 0;
}

static ZhupiUuid
find_unused (ZhupiDocument *document)
{
  GPtrArray *sets = zhupi_desk_article_get_sets (zhupi_document_get_desk_article (document));

  if (sets->len > 1 || !is_untouched (document))
    return (ZhupiUuid) { 0 };
  return *zhupi_annotation_set_get_id (zhupi_document_get_set (document));
}

/* Into the bin: what the recognizer found, it will find again. */
static void
forget_unused (Job *self)
{
  g_autoptr(GError) error = NULL;

  if (!zhupi_uuid_is_none (&self->unused)
      && !zhupi_desk_article_remove_set (self->to, &self->unused, &error))
    g_debug ("%s", error->message);
}

static void
switched_cb (Job *self)
{
  ZhupiAnnotationSet *set = zhupi_document_get_set (self->document);

  if (set != NULL && zhupi_uuid_equal (zhupi_annotation_set_get_id (set), &self->current))
    {
      forget_unused (self);
      zhupi_document_suggest (self->document);
    }
  g_signal_handlers_disconnect_by_data (self->document, self);
}

static void
free_switched (gpointer  data,
               GClosure *closure)
{
  job_free (data);
}

/* The carried set takes the place of the one that is open; eats the job. */
static void
show_here (Job *self)
{
  g_autoptr(ZhupiDocument) document = g_object_ref (self->document);
  ZhupiUuid current = self->current;

  if (!is_untouched (document))
    self->unused = (ZhupiUuid) { 0 };
  g_signal_connect_data (document, "notify::keeper", G_CALLBACK (switched_cb), self,
                         free_switched, G_CONNECT_SWAPPED);
  zhupi_document_switch_set (document, &current);
}

static void
carried_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(Job) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *summary = NULL;
  ZhupiCarryResult done;

  if (!zhupi_carry_over_finish (result, &done, &error))
    {
      job_fail (self, error);
      return;
    }
  if (!is_current (self))
    return;
  zhupi_editions_quiet (self->editions);
  zhupi_editions_decline (self->editions, zhupi_article_get_sha256 (self->article));
  self->current = done.current;
  summary = summarize (&done.counts);
  zhupi_editions_tell (self->editions, summary);
  if (!self->is_following)
    {
      show_here (g_steal_pointer (&self));
      return;
    }
  zhupi_desk_article_set_current (self->to, &self->current);
  zhupi_editions_open (self->editions, self->to);
}

void
zhupi_editions_carry_here (ZhupiEditions *self)
{
  Job *job = job_new (self, zhupi_document_get_article (self->document));

  job->to = g_object_ref (zhupi_document_get_desk_article (self->document));
  job->unused = find_unused (self->document);
  zhupi_carry_over_async (self->older, NULL, job->to, job->article, progress_cb, job,
                          self->cancellable, carried_cb, job);
}

static void
added_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(Job) self = user_data;
  g_autoptr(GError) error = NULL;
  Job *job = self;

  self->to = zhupi_desk_add_finish (ZHUPI_DESK (object), result, &error);
  if (self->to == NULL)
    {
      job_fail (self, error);
      return;
    }
  if (!is_current (self))
    return;
  g_steal_pointer (&self);
  zhupi_carry_over_async (zhupi_document_get_desk_article (job->document),
                          zhupi_document_get_set (job->document), job->to, job->article,
                          progress_cb, job, job->editions->cancellable, carried_cb, job);
}

void
zhupi_editions_follow (ZhupiEditions *self)
{
  Job *job = job_new (self, self->newer);

  job->is_following = TRUE;
  zhupi_desk_add_async (self->desk, job->article, self->cancellable, added_cb, job);
}
