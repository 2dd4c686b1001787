/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "store/zhupi-desk-article-private.h"
#include "store/zhupi-desk.h"
#include "zhupi-error.h"

#define PROGRAM_FOLDER "zhupi"
#define ARTICLES_FOLDER "articles"
#define BIN_FOLDER "bin"
#define FOLDER_MODE 0700
#define SHA256_LENGTH 64

struct _ZhupiDesk
{
  GObject parent_instance;

  char *folder;
  GPtrArray *articles;
  GHashTable *removed; /* articles by SHA-256 that were put into the bin since the start */
};

static GType
zhupi_desk_get_item_type (GListModel *model)
{
  return ZHUPI_TYPE_DESK_ARTICLE;
}

static guint
zhupi_desk_get_n_items (GListModel *model)
{
  return ZHUPI_DESK (model)->articles->len;
}

static gpointer
zhupi_desk_get_item (GListModel *model,
                     guint       position)
{
  ZhupiDesk *self = ZHUPI_DESK (model);

  return position < self->articles->len ? g_object_ref (self->articles->pdata[position]) : NULL;
}

static void
zhupi_desk_model_init (GListModelInterface *iface)
{
  iface->get_item_type = zhupi_desk_get_item_type;
  iface->get_n_items = zhupi_desk_get_n_items;
  iface->get_item = zhupi_desk_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ZhupiDesk, zhupi_desk, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, zhupi_desk_model_init))

static void
zhupi_desk_dispose (GObject *object)
{
  ZhupiDesk *self = ZHUPI_DESK (object);

  for (guint i = 0; i < self->articles->len; i++)
    zhupi_desk_article_flush (self->articles->pdata[i]);

  G_OBJECT_CLASS (zhupi_desk_parent_class)->dispose (object);
}

static void
zhupi_desk_finalize (GObject *object)
{
  ZhupiDesk *self = ZHUPI_DESK (object);

  g_ptr_array_unref (self->articles);
  g_hash_table_unref (self->removed);
  g_free (self->folder);

  G_OBJECT_CLASS (zhupi_desk_parent_class)->finalize (object);
}

static void
zhupi_desk_class_init (ZhupiDeskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = zhupi_desk_dispose;
  object_class->finalize = zhupi_desk_finalize;
}

static void
zhupi_desk_init (ZhupiDesk *self)
{
  self->articles = g_ptr_array_new_with_free_func (g_object_unref);
  self->removed = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
}

/**
 * zhupi_desk_new:
 * @folder: (nullable): where the desk lies; %NULL for the usual place
 *
 * Returns: (transfer full): a desk on which nothing is seen until it is loaded
 */
ZhupiDesk *
zhupi_desk_new (const char *folder)
{
  ZhupiDesk *self = g_object_new (ZHUPI_TYPE_DESK, NULL);

  self->folder = folder != NULL ? g_strdup (folder) :
                                  g_build_filename (g_get_user_data_dir (), PROGRAM_FOLDER, NULL);
  return self;
}

static gboolean
find_article (ZhupiDesk  *self,
              const char *sha256,
              guint      *position)
{
  for (guint i = 0; i < self->articles->len; i++)
    if (g_str_equal (zhupi_desk_article_get_sha256 (self->articles->pdata[i]), sha256))
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}

/* Where an article that was opened at that time belongs: the last opened first. */
static guint
find_place (ZhupiDesk        *self,
            ZhupiDeskArticle *article)
{
  gint64 opened = zhupi_desk_article_get_opened (article);
  guint place = 0;

  while (place < self->articles->len &&
         zhupi_desk_article_get_opened (self->articles->pdata[place]) > opened)
    place++;
  return place;
}

static void
insert_article (ZhupiDesk        *self,
                ZhupiDeskArticle *article)
{
  guint place = find_place (self, article);

  g_ptr_array_insert (self->articles, place, g_object_ref (article));
  g_list_model_items_changed (G_LIST_MODEL (self), place, 0, 1);
}

static void
take_out (ZhupiDesk *self,
          guint      position)
{
  g_ptr_array_remove_index (self->articles, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

/* Loading. */

static void
list_articles (const char *folder,
               GPtrArray  *articles)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      ZhupiDeskArticle *article = NULL;

      if (strlen (name) == SHA256_LENGTH)
        article = zhupi_desk_article_load (path);
      if (article != NULL)
        g_ptr_array_add (articles, article);
    }
}

static void
load_worker (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  ZhupiDesk *self = ZHUPI_DESK (source_object);
  g_autofree char *folder = g_build_filename (self->folder, ARTICLES_FOLDER, NULL);
  GPtrArray *articles = g_ptr_array_new_with_free_func (g_object_unref);

  list_articles (folder, articles);
  g_task_return_pointer (task, articles, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * zhupi_desk_load_async:
 * @self: a desk
 * @cancellable: (nullable): to leave off
 * @callback: called when everything is read
 * @user_data: for @callback
 */
void
zhupi_desk_load_async (ZhupiDesk           *self,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ZHUPI_IS_DESK (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, zhupi_desk_load_async);
  g_task_run_in_thread (task, load_worker);
}

gboolean
zhupi_desk_load_finish (ZhupiDesk     *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_autoptr (GPtrArray) articles = NULL;
  guint position;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  articles = g_task_propagate_pointer (G_TASK (result), error);
  if (articles == NULL)
    return FALSE;
  for (guint i = 0; i < articles->len; i++)
    {
      ZhupiDeskArticle *article = articles->pdata[i];

      if (!find_article (self, zhupi_desk_article_get_sha256 (article), &position))
        insert_article (self, article);
    }
  return TRUE;
}

/* Adding. */

/* What was taken off the desk before the start comes back with its sets. */
static void
fetch_from_bin (ZhupiDesk  *self,
                const char *sha256,
                const char *folder)
{
  g_autofree char *binned = g_build_filename (self->folder, BIN_FOLDER, sha256, NULL);

  if (!g_file_test (folder, G_FILE_TEST_EXISTS) && g_file_test (binned, G_FILE_TEST_EXISTS)
      && g_rename (binned, folder) != 0)
    g_message ("%s: %s", binned, g_strerror (errno));
}

static void
add_worker (GTask        *task,
            gpointer      source_object,
            gpointer      task_data,
            GCancellable *cancellable)
{
  ZhupiDesk *self = ZHUPI_DESK (source_object);
  ZhupiArticle *article = task_data;
  const char *sha256 = zhupi_article_get_sha256 (article);
  g_autofree char *folder = g_build_filename (self->folder, ARTICLES_FOLDER, sha256, NULL);
  GError *error = NULL;
  ZhupiDeskArticle *desk_article;

  fetch_from_bin (self, sha256, folder);
  desk_article = zhupi_desk_article_create (folder, article, &error);
  if (desk_article != NULL)
    g_task_return_pointer (task, desk_article, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * zhupi_desk_add_async:
 * @self: a desk
 * @article: what is being opened
 * @cancellable: (nullable): to leave off
 * @callback: called when the article lies on the desk
 * @user_data: for @callback
 *
 * An article that was taken off the desk comes back with its sets.
 */
void
zhupi_desk_add_async (ZhupiDesk           *self,
                      ZhupiArticle        *article,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GError) error = NULL;
  ZhupiDeskArticle *removed;

  g_return_if_fail (ZHUPI_IS_DESK (self));
  g_return_if_fail (ZHUPI_IS_ARTICLE (article));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, zhupi_desk_add_async);
  removed = g_hash_table_lookup (self->removed, zhupi_article_get_sha256 (article));
  if (removed != NULL && !zhupi_desk_restore (self, removed, &error)
      && !g_error_matches (error, ZHUPI_ERROR, ZHUPI_ERROR_CONFLICT))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  g_task_set_task_data (task, g_object_ref (article), g_object_unref);
  g_task_run_in_thread (task, add_worker);
}

/**
 * zhupi_desk_add_finish:
 * @self: a desk
 * @result: what the callback was given
 * @error: return location for an error: %ZHUPI_ERROR_IO
 *
 * What lies on the desk already keeps its place until the next start: a list that changed at each
 * step would lead "next" to and fro between two articles.
 *
 * Returns: (transfer full) (nullable): the article on the desk; a new one is the first
 */
ZhupiDeskArticle *
zhupi_desk_add_finish (ZhupiDesk     *self,
                       GAsyncResult  *result,
                       GError       **error)
{
  g_autoptr (ZhupiDeskArticle) article = NULL;
  guint position;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  article = g_task_propagate_pointer (G_TASK (result), error);
  if (article == NULL)
    return NULL;
  if (find_article (self, zhupi_desk_article_get_sha256 (article), &position))
    {
      g_set_object (&article, self->articles->pdata[position]);
      zhupi_desk_article_touch (article);
    }
  else
    {
      zhupi_desk_article_touch (article);
      insert_article (self, article);
    }
  zhupi_desk_article_exchange_headings (article, g_task_get_task_data (G_TASK (result)));
  return g_steal_pointer (&article);
}

/* Removing. */

static char *
find_bin_path (ZhupiDesk        *self,
               ZhupiDeskArticle *article)
{
  const char *sha256 = zhupi_desk_article_get_sha256 (article);
  char *path = g_build_filename (self->folder, BIN_FOLDER, sha256, NULL);

  for (guint i = 2; g_file_test (path, G_FILE_TEST_EXISTS); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s-%u", sha256, i);

      g_free (path);
      path = g_build_filename (self->folder, BIN_FOLDER, name, NULL);
    }
  return path;
}

static gboolean
move_article (ZhupiDeskArticle  *article,
              const char        *path,
              GError           **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int code;

  if (g_mkdir_with_parents (folder, FOLDER_MODE) != 0)
    code = errno;
  else
    code = zhupi_desk_article_move (article, path);
  if (code == 0)
    return TRUE;
  g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_IO,
               _("“%s” could not be moved (%s); nothing was changed."),
               zhupi_desk_article_get_title (article), g_strerror (code));
  return FALSE;
}

/**
 * zhupi_desk_remove:
 * @self: a desk
 * @article: an article on it
 * @error: return location for an error: %ZHUPI_ERROR_IO
 *
 * Moves the article's folder, sets and all, into the bin of the desk.
 *
 * Returns: TRUE when it lies there
 */
gboolean
zhupi_desk_remove (ZhupiDesk         *self,
                   ZhupiDeskArticle  *article,
                   GError           **error)
{
  g_autofree char *path = NULL;
  guint position;

  g_return_val_if_fail (ZHUPI_IS_DESK (self), FALSE);
  g_return_val_if_fail (ZHUPI_IS_DESK_ARTICLE (article), FALSE);

  if (!g_ptr_array_find (self->articles, article, &position))
    return TRUE;
  path = find_bin_path (self, article);
  if (!move_article (article, path, error))
    return FALSE;
  g_hash_table_replace (self->removed, (char *) zhupi_desk_article_get_sha256 (article),
                        g_object_ref (article));
  take_out (self, position);
  return TRUE;
}

/**
 * zhupi_desk_restore:
 * @self: a desk
 * @article: an article that was removed from it
 * @error: return location for an error: %ZHUPI_ERROR_IO, or %ZHUPI_ERROR_CONFLICT when
 *   another program has put the same article there meanwhile
 *
 * Returns: TRUE when it lies on the desk again
 */
gboolean
zhupi_desk_restore (ZhupiDesk         *self,
                    ZhupiDeskArticle  *article,
                    GError           **error)
{
  const char *sha256;
  g_autofree char *path = NULL;

  g_return_val_if_fail (ZHUPI_IS_DESK (self), FALSE);
  g_return_val_if_fail (ZHUPI_IS_DESK_ARTICLE (article), FALSE);

  if (g_ptr_array_find (self->articles, article, NULL))
    return TRUE;
  sha256 = zhupi_desk_article_get_sha256 (article);
  path = g_build_filename (self->folder, ARTICLES_FOLDER, sha256, NULL);
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_CONFLICT,
                   _("Another program has put “%s” there meanwhile; yours stays in the bin."),
                   zhupi_desk_article_get_title (article));
      return FALSE;
    }
  if (!move_article (article, path, error))
    return FALSE;
  insert_article (self, article);
  g_hash_table_remove (self->removed, sha256);
  return TRUE;
}
