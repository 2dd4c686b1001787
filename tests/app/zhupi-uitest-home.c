/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-uitest-private.h"

#include <sys/wait.h>

struct _ZhupiUiHome
{
  char *folder;
  char **environment;
};

static void
remove_tree (GFile *file)
{
  g_autoptr (GFileEnumerator) children =
    g_file_enumerate_children (file, G_FILE_ATTRIBUTE_STANDARD_NAME,
                               G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  GFile *child = NULL;

  while (children != NULL && g_file_enumerator_iterate (children, NULL, &child, NULL, NULL) &&
         child != NULL)
    remove_tree (child);
  g_file_delete (file, NULL, NULL);
}

/* Any warning ends the program. A program in a sandbox is taken as it comes. */
static void
add_strictness (ZhupiUiHome *self)
{
  if (zhupi_ui_is_sandboxed ())
    return;
  zhupi_ui_home_setenv (self, "G_DEBUG", "fatal-warnings");
  zhupi_ui_leaks_watch (self);
  zhupi_ui_home_setenv (self, "GSETTINGS_BACKEND", "keyfile");
  zhupi_ui_home_setenv (self, "GSETTINGS_SCHEMA_DIR", g_getenv ("ZHUPI_TEST_DATA"));
  zhupi_ui_home_setenv (self, "ZHUPI_DATA_DIR", g_getenv ("ZHUPI_TEST_DATA"));
  zhupi_ui_home_setenv (self, "ZHUPI_LOCALE_DIR", g_getenv ("ZHUPI_TEST_LOCALE"));
}

static void
add_folder (ZhupiUiHome *self,
            const char  *variable,
            const char  *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  zhupi_ui_home_setenv (self, variable, path);
}

/* The private session's settings of the toolkit (no animations) go along. */
static void
copy_toolkit_settings (ZhupiUiHome *self)
{
  g_autofree char *source = g_build_filename (g_get_user_config_dir (), "gtk-4.0/settings.ini", NULL);
  g_autofree char *folder = g_build_filename (self->folder, "config/gtk-4.0", NULL);
  g_autofree char *target = g_build_filename (folder, "settings.ini", NULL);
  g_autofree char *text = NULL;

  if (!g_file_get_contents (source, &text, NULL, NULL))
    return;
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (target, text, -1, NULL));
}

ZhupiUiHome *
zhupi_ui_home_new (void)
{
  g_autoptr (GError) error = NULL;
  ZhupiUiHome *self = g_new0 (ZhupiUiHome, 1);

  self->environment = g_get_environ ();
  self->folder = g_dir_make_tmp ("zhupi-person-XXXXXX", &error);
  g_assert_no_error (error);
  add_folder (self, "HOME", "documents");
  add_folder (self, "XDG_DATA_HOME", "data");
  add_folder (self, "XDG_CONFIG_HOME", "config");
  add_folder (self, "XDG_CACHE_HOME", "cache");
  add_folder (self, "XDG_STATE_HOME", "state");
  copy_toolkit_settings (self);
  add_strictness (self);
  return self;
}

void
zhupi_ui_home_free (ZhupiUiHome *self)
{
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);

  remove_tree (folder);
  g_free (self->folder);
  g_strfreev (self->environment);
  g_free (self);
}

char *
zhupi_ui_home_path (ZhupiUiHome *self,
                    const char  *name)
{
  return g_build_filename (self->folder, "documents", name, NULL);
}

char *
zhupi_ui_home_write (ZhupiUiHome *self,
                     const char  *name,
                     const char  *text)
{
  g_autoptr (GError) error = NULL;
  char *path = zhupi_ui_home_path (self, name);

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return path;
}

void
zhupi_ui_home_setenv (ZhupiUiHome *self,
                      const char  *name,
                      const char  *value)
{
  self->environment = g_environ_setenv (self->environment, name, value, TRUE);
}

char **
zhupi_ui_home_environ (ZhupiUiHome *self)
{
  return self->environment;
}

int
zhupi_ui_home_run (ZhupiUiHome       *self,
                   const char *const *command,
                   char             **output)
{
  g_autofree char *unasked = NULL;
  g_autoptr (GError) error = NULL;
  int status = 0;

  /* Never on standard output, which is for the test protocol. */
  g_spawn_sync (NULL, (char **) command, self->environment, G_SPAWN_SEARCH_PATH, NULL, NULL,
                output != NULL ? output : &unasked, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (status));
  if (unasked != NULL && *unasked != '\0')
    g_test_message ("%s: %s", command[0], unasked);
  return WEXITSTATUS (status);
}
