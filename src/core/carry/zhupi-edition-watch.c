/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "carry/zhupi-edition-watch.h"

#include "article/zhupi-article-loader.h"

/* Another program may write a file in several steps. */
#define PAUSE_MS 400

struct _ZhupiEditionWatch
{
  GObject parent_instance;

  GFile *file;
  GFileMonitor *monitor;
  GCancellable *cancellable;
  char *sha256; /* of the text that is open */
  char *told;   /* of the text that was told of last */
  guint pause;
  gboolean looking;
  gboolean look_again;
};

G_DEFINE_FINAL_TYPE (ZhupiEditionWatch, zhupi_edition_watch, G_TYPE_OBJECT)

static guint changed_signal;

static void
tell (ZhupiEditionWatch *self,
      ZhupiArticle      *article)
{
  const char *sha256 = zhupi_article_get_sha256 (article);

  if (g_str_equal (sha256, self->told))
    return;
  g_free (self->told);
  self->told = g_strdup (sha256);
  g_signal_emit (self, changed_signal, 0, g_str_equal (sha256, self->sha256) ? NULL : article);
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (ZhupiEditionWatch) self = user_data;
  g_autoptr (ZhupiArticle) article = zhupi_article_load_finish (result, NULL);

  self->looking = FALSE;
  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (article != NULL)
    tell (self, article);
  if (self->look_again)
    zhupi_edition_watch_look (self);
}

void
zhupi_edition_watch_look (ZhupiEditionWatch *self)
{
  g_return_if_fail (ZHUPI_IS_EDITION_WATCH (self));

  self->look_again = self->looking;
  if (self->looking)
    return;
  self->looking = TRUE;
  zhupi_article_load_async (self->file, NULL, self->cancellable, loaded_cb, g_object_ref (self));
}

static gboolean
pause_cb (gpointer user_data)
{
  ZhupiEditionWatch *self = user_data;

  self->pause = 0;
  zhupi_edition_watch_look (self);
  return G_SOURCE_REMOVE;
}

static void
file_changed_cb (ZhupiEditionWatch *self)
{
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add (PAUSE_MS, pause_cb, self);
}

static void
zhupi_edition_watch_dispose (GObject *object)
{
  ZhupiEditionWatch *self = ZHUPI_EDITION_WATCH (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->pause, g_source_remove);
  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);

  G_OBJECT_CLASS (zhupi_edition_watch_parent_class)->dispose (object);
}

static void
zhupi_edition_watch_finalize (GObject *object)
{
  ZhupiEditionWatch *self = ZHUPI_EDITION_WATCH (object);

  g_clear_object (&self->file);
  g_clear_object (&self->cancellable);
  g_free (self->sha256);
  g_free (self->told);

  G_OBJECT_CLASS (zhupi_edition_watch_parent_class)->finalize (object);
}

static void
zhupi_edition_watch_class_init (ZhupiEditionWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = zhupi_edition_watch_dispose;
  object_class->finalize = zhupi_edition_watch_finalize;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, ZHUPI_TYPE_ARTICLE);
}

static void
zhupi_edition_watch_init (ZhupiEditionWatch *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * zhupi_edition_watch_new:
 * @file: where the article came from
 * @sha256: of the text that is open
 *
 * Returns: (transfer full): the watch, which lasts until it is given up
 */
ZhupiEditionWatch *
zhupi_edition_watch_new (GFile      *file,
                         const char *sha256)
{
  ZhupiEditionWatch *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (sha256 != NULL, NULL);

  self = g_object_new (ZHUPI_TYPE_EDITION_WATCH, NULL);
  self->file = g_object_ref (file);
  self->sha256 = g_strdup (sha256);
  self->told = g_strdup (sha256);
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (file_changed_cb), self,
                             G_CONNECT_SWAPPED);
  zhupi_edition_watch_look (self);
  return self;
}
