/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-journey.h"

#define TEXT_NAME "Article text"
#define SETTINGS "../config/glib-2.0/settings/keyfile"
#define EXPORT "export.zhupi.json"

void
zhupi_journey_begin (ZhupiJourney *self)
{
  *self = (ZhupiJourney) { .home = zhupi_ui_home_new (), .begun = g_get_monotonic_time () };
}

static void
run_cb (gconstpointer data)
{
  const ZhupiJourneyFunc *func = data;

  do
    {
      ZhupiJourney journey;

      zhupi_journey_begin (&journey);
      (*func) (&journey);
      zhupi_journey_end (&journey);
    }
  while (zhupi_ui_look_again ());
}

void
zhupi_journey_add (const char      *path,
                   ZhupiJourneyFunc func)
{
  g_test_add_data_func_full (path, g_memdup2 (&func, sizeof func), run_cb, g_free);
}

void
zhupi_journey_write_settings (ZhupiJourney *self,
                              const char   *settings)
{
  g_autofree char *path = zhupi_ui_home_path (self->home, SETTINGS);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, settings, -1, NULL));
}

void
zhupi_journey_choose_theme (ZhupiJourney *self,
                            const char   *theme)
{
  g_autofree char *settings = g_strdup_printf ("[io/github/zhupi/Zhupi]\ntheme='%s'\n", theme);

  zhupi_journey_write_settings (self, settings);
}

gboolean
zhupi_journey_has_setting (ZhupiJourney *self,
                           const char   *setting)
{
  g_autofree char *path = zhupi_ui_home_path (self->home, SETTINGS);

  return zhupi_ui_file_contains (path, setting);
}

char *
zhupi_journey_sample (void)
{
  return g_build_filename (g_getenv ("ZHUPI_TEST_DATA"), "sample", "article.txt", NULL);
}

/* The suggestions come in after the text, in two turns; what is done before would meet a moving
 * list. Between the turns the window says that it looks for names. */
static void
wait_for_suggestions (ZhupiJourney *self)
{
  zhupi_ui_wait_until (zhupi_journey_count_lines (self, "\"Annotation\"", NULL) > 0);
  g_object_unref (zhupi_ui_wait_containing (self->ui, ATSPI_ROLE_LABEL, "· saved"));
  zhupi_ui_settle ();
}

void
zhupi_journey_open (ZhupiJourney *self,
                    const char   *article)
{
  g_autofree char *sample = zhupi_journey_sample ();

  self->ui = zhupi_ui_start (self->home, article != NULL ? article : sample, NULL);
  zhupi_journey_look (self);
  wait_for_suggestions (self);
}

void
zhupi_journey_open_text (ZhupiJourney *self,
                         const char   *text)
{
  g_autofree char *path = zhupi_ui_home_write (self->home, "article.txt", text);

  zhupi_journey_open (self, path);
}

void
zhupi_journey_open_nothing (ZhupiJourney *self)
{
  self->ui = zhupi_ui_start (self->home, NULL, NULL);
}

void
zhupi_journey_look (ZhupiJourney *self)
{
  g_clear_object (&self->text);
  self->text = zhupi_ui_wait (self->ui, ATSPI_ROLE_TEXT, TEXT_NAME);
  zhupi_ui_wait_until (zhupi_ui_is_seen (self->text));
}

void
zhupi_journey_close (ZhupiJourney *self)
{
  g_clear_object (&self->text);
  g_clear_pointer (&self->ui, zhupi_ui_close);
}

void
zhupi_journey_crash (ZhupiJourney *self)
{
  g_clear_object (&self->text);
  g_clear_pointer (&self->ui, zhupi_ui_kill);
}

void
zhupi_journey_end (ZhupiJourney *self)
{
  if (self->ui != NULL)
    zhupi_journey_close (self);
  g_clear_pointer (&self->readings, g_hash_table_unref);
  g_clear_pointer (&self->home, zhupi_ui_home_free);
  g_test_message ("took %.2f s",
                  (double) (g_get_monotonic_time () - self->begun) / G_USEC_PER_SEC);
}

void
zhupi_journey_select (ZhupiJourney *self,
                      const char   *needle)
{
  int start = zhupi_ui_offset_of (self->text, needle);
  int end = start + (int) g_utf8_strlen (needle, -1);

  zhupi_ui_reveal (self->ui, self->text, start, end);
  zhupi_ui_drag (self->ui, self->text, start, end);
  zhupi_ui_wait_until (zhupi_ui_is_selected (self->text, start, end));
}

void
zhupi_journey_mark (ZhupiJourney *self,
                    const char   *needle,
                    const char   *key)
{
  zhupi_journey_select (self, needle);
  zhupi_ui_key (key);
}

void
zhupi_journey_write_note (ZhupiJourney *self,
                          const char   *note)
{
  zhupi_ui_key ("n");
  zhupi_ui_wait_focus (self->ui, ATSPI_ROLE_TEXT, "Note");
  zhupi_ui_type (note);
  zhupi_ui_key ("Escape");
}

static gboolean
is_written (AtspiAccessible *entry,
            const char      *text)
{
  g_autofree char *written = zhupi_ui_text (entry);

  return g_strcmp0 (written, text) == 0;
}

/* When the chooser has read the folder, it selects a part of the name by itself. */
static gboolean
write_name (AtspiAccessible *entry,
            const char      *name)
{
  zhupi_ui_key ("ctrl+a");
  zhupi_ui_type (name);
  zhupi_ui_settle ();
  return is_written (entry, name);
}

char *
zhupi_journey_export (ZhupiJourney *self,
                      const char   *needle)
{
  char *path = zhupi_ui_home_path (self->home, EXPORT);
  g_autoptr (AtspiAccessible) entry = NULL;

  zhupi_ui_key ("ctrl+e");
  zhupi_journey_press_containing (self, ATSPI_ROLE_PUSH_BUTTON, "_Export");
  zhupi_ui_wait_focus (self->ui, ATSPI_ROLE_TEXT, "Name:");
  entry = zhupi_ui_wait (self->ui, ATSPI_ROLE_TEXT, "Name:");
  zhupi_ui_wait_until (write_name (entry, path));
  zhupi_ui_key ("Return");
  zhupi_ui_wait_until (zhupi_ui_file_contains (path, needle));
  zhupi_ui_wait_gone (self->ui, ATSPI_ROLE_FRAME, "Export Annotations");
  return path;
}

typedef AtspiAccessible *(*Find) (ZhupiUi    *ui,
                                  AtspiRole   role,
                                  const char *name);

static gboolean
try_press (ZhupiJourney *self,
           Find          find,
           AtspiRole     role,
           const char   *name)
{
  g_autoptr (AtspiAccessible) found = find (self->ui, role, name);

  return found != NULL && zhupi_ui_try_click (self->ui, found, 1, 1);
}

/* A list that is filled anew has other rows than the one that was found. */
static void
press (ZhupiJourney *self,
       Find          find,
       AtspiRole     role,
       const char   *name)
{
  gint64 deadline = zhupi_ui_deadline ();

  while (!try_press (self, find, role, name))
    zhupi_ui_tick (deadline, atspi_role_get_name (role), name);
}

void
zhupi_journey_press (ZhupiJourney *self,
                     AtspiRole     role,
                     const char   *name)
{
  press (self, zhupi_ui_find, role, name);
}

void
zhupi_journey_press_containing (ZhupiJourney *self,
                                AtspiRole     role,
                                const char   *part)
{
  press (self, zhupi_ui_find_containing, role, part);
}

/* GTK 4.18 takes the words of a menu item for its name and, as they are presentational, takes
 * none of them. */
gboolean
zhupi_journey_sees_menu (ZhupiJourney *self)
{
  gboolean named = zhupi_ui_is_menu_named (self->ui);

  if (!named)
    g_test_skip ("this GTK gives the items of a menu no names");
  return named;
}

gboolean
zhupi_journey_choose (ZhupiJourney *self,
                      const char   *item)
{
  zhupi_journey_press (self, ATSPI_ROLE_PUSH_BUTTON, "Main Menu");
  if (!zhupi_journey_sees_menu (self))
    return FALSE;
  zhupi_journey_press (self, ATSPI_ROLE_MENU_ITEM, item);
  return TRUE;
}

/* A slash opens the line for the path. */
void
zhupi_journey_answer_chooser (ZhupiJourney *self,
                              const char   *path)
{
  g_object_unref (zhupi_ui_wait (self->ui, ATSPI_ROLE_PUSH_BUTTON, "Cancel"));
  zhupi_ui_settle ();
  zhupi_ui_type (path);
  zhupi_ui_key ("Return");
}

/* The header bar has a button of that name, too, but none with a mnemonic. Where names are without
 * mnemonics, it is the one that does not lie on top. */
static gboolean
is_toast_there (ZhupiJourney *self)
{
  g_autoptr (AtspiAccessible) first =
    zhupi_ui_find (self->ui, ATSPI_ROLE_PUSH_BUTTON, "Undo");
  g_autoptr (AtspiAccessible) top =
    zhupi_ui_wait_on_top (self->ui, ATSPI_ROLE_PUSH_BUTTON, "_Undo");

  return zhupi_ui_get_y (first) != zhupi_ui_get_y (top);
}

void
zhupi_journey_undo_by_toast (ZhupiJourney *self)
{
  g_autoptr (AtspiAccessible) undo = NULL;

  zhupi_ui_wait_until (is_toast_there (self));
  undo = zhupi_ui_wait_on_top (self->ui, ATSPI_ROLE_PUSH_BUTTON, "_Undo");
  zhupi_ui_click (self->ui, undo, 1, 1);
}

void
zhupi_journey_focus_text (ZhupiJourney *self)
{
  zhupi_ui_click_character (self->ui, self->text, 0, 1, 1);
  zhupi_ui_wait_until (zhupi_ui_has_state (self->text, ATSPI_STATE_FOCUSED));
  zhupi_ui_key ("ctrl+Home");
}
