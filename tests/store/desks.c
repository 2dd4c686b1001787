/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>

#include "desks.h"

#define LONGEST_WAIT (20 * G_TIME_SPAN_SECOND)

char *
desks_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("zhupi-test-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

void
desks_remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        desks_remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

ZhupiArticle *
desks_make_article (const char *utf8)
{
  g_autoptr (ZhupiText) text = zhupi_text_new (utf8);

  return zhupi_article_new (text, NULL);
}

static void
result_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for_result (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *result;
}

gboolean
desks_load (ZhupiDesk *desk)
{
  g_autoptr (GAsyncResult) result = NULL;

  zhupi_desk_load_async (desk, NULL, result_cb, &result);
  return zhupi_desk_load_finish (desk, wait_for_result (&result), NULL);
}

ZhupiDeskArticle *
desks_add (ZhupiDesk     *desk,
           ZhupiArticle  *article,
           GError       **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  zhupi_desk_add_async (desk, article, NULL, result_cb, &result);
  return zhupi_desk_add_finish (desk, wait_for_result (&result), error);
}

ZhupiSetKeeper *
desks_open (ZhupiDeskArticle  *desk_article,
            ZhupiArticle      *article,
            const ZhupiUuid   *id,
            GError           **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  zhupi_set_keeper_open_async (desk_article, article, id, NULL, result_cb, &result);
  return zhupi_set_keeper_open_finish (wait_for_result (&result), error);
}

gboolean
desks_save (ZhupiSetKeeper  *keeper,
            GError         **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  zhupi_set_keeper_save_async (keeper, NULL, result_cb, &result);
  return zhupi_set_keeper_save_finish (keeper, wait_for_result (&result), error);
}

static gboolean
wake_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

void
desks_wait_for (ZhupiSetKeeper    *keeper,
                ZhupiKeeperStatus  status)
{
  gint64 end = g_get_monotonic_time () + LONGEST_WAIT;
  guint id = g_timeout_add (20, wake_cb, NULL);

  while (zhupi_set_keeper_get_status (keeper) != status && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (id);
  g_assert_cmpint (zhupi_set_keeper_get_status (keeper), ==, status);
}

static gboolean
end_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

void
desks_wait (guint milliseconds)
{
  gboolean is_over = FALSE;

  g_timeout_add (milliseconds, end_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

void
desks_let_go (gpointer object)
{
  gint64 end = g_get_monotonic_time () + LONGEST_WAIT;
  gpointer pointer = object;

  g_object_add_weak_pointer (object, &pointer);
  g_object_unref (object);
  while (pointer != NULL && g_get_monotonic_time () < end)
    desks_wait (10);
  g_assert_null (pointer);
}

void
desks_mark_step (ZhupiHistory *history,
                 guint         start,
                 guint         end)
{
  ZhupiAuthor author = { "甲", G_GINT64_CONSTANT (1772591700) * G_USEC_PER_SEC };
  g_autoptr (ZhupiCommand) command =
    zhupi_editing_mark (zhupi_history_get_set (history), (ZhupiRange) { start, end },
                        g_quark_from_string ("company"), &author);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (command);
  zhupi_history_apply (history, command, &error);
  g_assert_no_error (error);
}

void
desks_mark (ZhupiAnnotationSet *set,
            guint               start,
            guint               end)
{
  g_autoptr (ZhupiHistory) history = zhupi_history_new (set);

  desks_mark_step (history, start, end);
}

char *
desks_read (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *contents = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  return contents;
}
