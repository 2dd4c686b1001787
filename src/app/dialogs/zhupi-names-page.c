/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "annotation/zhupi-tag-set.h"
#include "dialogs/zhupi-dialogs.h"
#include "dialogs/zhupi-learned-list.h"
#include "dialogs/zhupi-names-page.h"
#include "panels/zhupi-name-factory.h"

#define EXPORT_NAME "names.tsv"
#define JSON_SUFFIX ".json"

struct _ZhupiNamesPage
{
  AdwPreferencesPage parent_instance;

  GtkSwitch *tagger_switch;
  GtkAdjustment *threshold;
  AdwEntryRow *add_row;
  GtkDropDown *add_class;
  GtkStack *list_stack;
  GtkScrolledWindow *list_scroller;
  AdwPreferencesGroup *lexicon_group;

  ZhupiTeaching *teaching;
  GSettings *settings;
  GtkStringList *names;
  GPtrArray *lexicon_rows;
  char *before; /* what was learned before the last change, for Undo */
};

G_DEFINE_FINAL_TYPE (ZhupiNamesPage, zhupi_names_page, ADW_TYPE_PREFERENCES_PAGE)

/* In the order of the chooser. */
static const char *const classes[] = { "company", "project" };

static ZhupiLearner *
zhupi_names_page_get_learner (ZhupiNamesPage *self)
{
  return zhupi_teaching_get_learner (self->teaching);
}

static GtkWindow *
zhupi_names_page_get_window (ZhupiNamesPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
undo_cb (ZhupiNamesPage *self)
{
  g_autofree char *before = g_steal_pointer (&self->before);

  if (before != NULL)
    zhupi_learner_set_json (zhupi_names_page_get_learner (self), before, NULL);
}

/* The window shows the toast outside of the page, where no action of the page reaches. */
static void
zhupi_names_page_toast (ZhupiNamesPage *self,
                        const char     *title,
                        gboolean        with_undo)
{
  GtkWindow *window = zhupi_names_page_get_window (self);
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  AdwToast *toast;

  if (!ADW_IS_PREFERENCES_WINDOW (window))
    return;
  toast = adw_toast_new (escaped);
  if (with_undo)
    {
      adw_toast_set_button_label (toast, _("_Undo"));
      g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self,
                               G_CONNECT_SWAPPED);
    }
  adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (window), toast);
}

static void
zhupi_names_page_remember (ZhupiNamesPage *self)
{
  g_free (self->before);
  self->before = zhupi_learner_dup_json (zhupi_names_page_get_learner (self));
}

static void
reset_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  ZhupiNamesPage *self = user_data;

  zhupi_names_page_remember (self);
  zhupi_teaching_start_over (self->teaching);
  zhupi_names_page_toast (self, _("Everything learned was forgotten"), TRUE);
}

static void
forget_cb (const char *name,
           gpointer    user_data)
{
  ZhupiNamesPage *self = user_data;
  g_autofree char *title = g_strdup_printf (_("%s was forgotten"), name);

  zhupi_names_page_remember (self);
  zhupi_learner_forget (zhupi_names_page_get_learner (self), name);
  zhupi_names_page_toast (self, title, TRUE);
}

static void
added_cb (ZhupiNamesPage *self)
{
  g_autofree char *name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->add_row)));
  guint selected = gtk_drop_down_get_selected (self->add_class);

  g_strstrip (g_strdelimit (name, "\t", ' '));
  if (*name == '\0' || selected >= G_N_ELEMENTS (classes))
    return;
  zhupi_learner_accept (zhupi_names_page_get_learner (self), name, classes[selected], NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->add_row), "");
}

/* A file that was exported as it is kept, or a table. */
static gboolean
import_contents (ZhupiLearner *learner,
                 const char   *contents,
                 GError      **error)
{
  const char *p = contents;

  while (g_ascii_isspace (*p))
    p++;
  if (*p == '{')
    return zhupi_learner_set_json (learner, contents, error);
  return zhupi_learner_import_table (learner, contents, error);
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(ZhupiNamesPage) self = user_data;
  g_autofree char *contents = NULL;
  g_autoptr(GError) error = NULL;

  if (g_file_load_contents_finish (G_FILE (object), result, &contents, NULL, NULL, &error))
    {
      zhupi_names_page_remember (self);
      if (import_contents (zhupi_names_page_get_learner (self), contents, &error))
        zhupi_names_page_toast (self, _("Names were imported"), TRUE);
    }
  if (error != NULL)
    zhupi_names_page_toast (self, error->message, FALSE);
}

static void
import_chosen_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(ZhupiNamesPage) self = user_data;
  g_autoptr(GFile) file = zhupi_dialogs_open_file_finish (result, NULL);

  if (file != NULL)
    g_file_load_contents_async (file, NULL, loaded_cb, g_steal_pointer (&self));
}

static void
import_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  zhupi_dialogs_open_file (zhupi_names_page_get_window (user_data), _("Import Names"),
                           ZHUPI_FILE_KIND_NAMES, NULL, import_chosen_cb,
                           g_object_ref (user_data));
}

/* The names that were accepted, as a table that can be imported or used as a lexicon. */
static char *
write_table (ZhupiLearner *learner)
{
  g_autoptr(GArray) lessons = zhupi_learner_list (learner);
  GString *table = g_string_new (NULL);

  for (guint i = 0; i < lessons->len; i++)
    {
      const ZhupiLesson *lesson = &g_array_index (lessons, ZhupiLesson, i);

      if (lesson->is_accepted)
        g_string_append_printf (table, "%s\t%s\n", lesson->name, lesson->tag);
    }
  return g_string_free (table, FALSE);
}

static void
exported_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(ZhupiNamesPage) self = user_data;
  g_autoptr(GError) error = NULL;

  if (g_file_replace_contents_finish (G_FILE (object), result, NULL, &error))
    zhupi_names_page_toast (self, _("Names were exported"), FALSE);
  else
    zhupi_names_page_toast (self, error->message, FALSE);
}

static void
export_chosen_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(ZhupiNamesPage) self = user_data;
  g_autoptr(GFile) file = zhupi_dialogs_save_file_finish (result, NULL);
  g_autofree char *name = NULL;
  g_autoptr(GBytes) bytes = NULL;
  ZhupiLearner *learner;
  char *contents;

  if (file == NULL)
    return;
  learner = zhupi_names_page_get_learner (self);
  name = g_file_get_basename (file);
  contents = g_str_has_suffix (name, JSON_SUFFIX) ? zhupi_learner_dup_json (learner)
                                                  : write_table (learner);
  bytes = g_bytes_new_take (contents, strlen (contents));
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                       exported_cb, g_steal_pointer (&self));
}

static void
export_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  zhupi_dialogs_save_file (zhupi_names_page_get_window (user_data), _("Export Names"),
                           EXPORT_NAME, NULL, export_chosen_cb, g_object_ref (user_data));
}

static void
lexicon_chosen_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(ZhupiNamesPage) self = user_data;
  g_autoptr(GFile) file = zhupi_dialogs_open_file_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) before = g_settings_get_strv (self->settings, "lexicons");
  g_auto(GStrv) after = NULL;

  if (path == NULL || g_strv_contains ((const char * const *) before, path))
    return;
  g_strv_builder_addv (builder, (const char **) before);
  g_strv_builder_add (builder, path);
  after = g_strv_builder_end (builder);
  g_settings_set_strv (self->settings, "lexicons", (const char * const *) after);
}

static void
add_lexicon_cb (ZhupiNamesPage *self)
{
  zhupi_dialogs_open_file (zhupi_names_page_get_window (self), _("Add a Lexicon"),
                           ZHUPI_FILE_KIND_NAMES, NULL, lexicon_chosen_cb, g_object_ref (self));
}

static void
remove_lexicon_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  ZhupiNamesPage *self = user_data;
  const char *path = g_variant_get_string (parameter, NULL);
  g_auto(GStrv) before = g_settings_get_strv (self->settings, "lexicons");
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) after = NULL;

  for (char **lexicon = before; *lexicon != NULL; lexicon++)
    if (!g_str_equal (*lexicon, path))
      g_strv_builder_add (builder, *lexicon);
  after = g_strv_builder_end (builder);
  g_settings_set_strv (self->settings, "lexicons", (const char * const *) after);
}

static GtkWidget *
create_lexicon_row (const char *path)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *label = g_strdup_printf (_("Do not use %s"), name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), path);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "names.remove-lexicon");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", path);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
zhupi_names_page_fill_lexicons (ZhupiNamesPage *self)
{
  g_auto(GStrv) lexicons = g_settings_get_strv (self->settings, "lexicons");

  for (guint i = 0; i < self->lexicon_rows->len; i++)
    adw_preferences_group_remove (self->lexicon_group, self->lexicon_rows->pdata[i]);
  g_ptr_array_set_size (self->lexicon_rows, 0);
  for (char **lexicon = lexicons; *lexicon != NULL; lexicon++)
    {
      GtkWidget *row = create_lexicon_row (*lexicon);

      adw_preferences_group_add (self->lexicon_group, row);
      g_ptr_array_add (self->lexicon_rows, row);
    }
}

/* A row that is used is about to go: let its handler return first. */
static gboolean
fill_lexicons_later_cb (gpointer user_data)
{
  ZhupiNamesPage *self = user_data;

  if (self->settings != NULL)
    zhupi_names_page_fill_lexicons (self);
  return G_SOURCE_REMOVE;
}

static void
lexicons_changed_cb (ZhupiNamesPage *self)
{
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, fill_lexicons_later_cb, g_object_ref (self),
                   g_object_unref);
}

static void
names_changed_cb (ZhupiNamesPage *self)
{
  guint n_names = g_list_model_get_n_items (G_LIST_MODEL (self->names));

  gtk_stack_set_visible_child_name (self->list_stack, n_names > 0 ? "list" : "empty");
}

static void
message_cb (ZhupiNamesPage *self,
            const char     *sentence)
{
  zhupi_names_page_toast (self, sentence, FALSE);
}

static void
zhupi_names_page_dispose (GObject *object)
{
  ZhupiNamesPage *self = ZHUPI_NAMES_PAGE (object);

  g_clear_object (&self->teaching);
  g_clear_object (&self->settings);
  g_clear_object (&self->names);
  g_clear_pointer (&self->lexicon_rows, g_ptr_array_unref);
  g_clear_pointer (&self->before, g_free);
  G_OBJECT_CLASS (zhupi_names_page_parent_class)->dispose (object);
}

static void
zhupi_names_page_class_init (ZhupiNamesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zhupi_names_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhupi/Zhupi/ui/zhupi-names-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ZhupiNamesPage, tagger_switch);
  gtk_widget_class_bind_template_child (widget_class, ZhupiNamesPage, threshold);
  gtk_widget_class_bind_template_child (widget_class, ZhupiNamesPage, add_row);
  gtk_widget_class_bind_template_child (widget_class, ZhupiNamesPage, add_class);
  gtk_widget_class_bind_template_child (widget_class, ZhupiNamesPage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, ZhupiNamesPage, list_scroller);
  gtk_widget_class_bind_template_child (widget_class, ZhupiNamesPage, lexicon_group);
  gtk_widget_class_bind_template_callback (widget_class, added_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_lexicon_cb);
}

static void
zhupi_names_page_init (ZhupiNamesPage *self)
{
  static const GActionEntry entries[] = {
    { "reset", reset_cb },
    { "import", import_cb },
    { "export", export_cb },
    { "remove-lexicon", remove_lexicon_cb, "s" },
  };
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  zhupi_name_factory_use (GTK_WIDGET (self->add_class));
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "names", G_ACTION_GROUP (actions));
  self->names = gtk_string_list_new (NULL);
  self->lexicon_rows = g_ptr_array_new ();
}

static void
zhupi_names_page_fill_classes (ZhupiNamesPage *self)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    gtk_string_list_append (labels, zhupi_tag_get_display_label (zhupi_tag_set_lookup (
                                      zhupi_tag_set_get_default (), classes[i])));
  gtk_drop_down_set_model (self->add_class, G_LIST_MODEL (labels));
}

static void
zhupi_names_page_connect (ZhupiNamesPage *self)
{
  g_settings_bind (self->settings, "use-tagger", self->tagger_switch, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "suggestion-threshold", self->threshold, "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (self->settings, "changed::lexicons", G_CALLBACK (lexicons_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->names, "items-changed", G_CALLBACK (names_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->teaching, "message", G_CALLBACK (message_cb), self,
                           G_CONNECT_SWAPPED);
}

AdwPreferencesPage *
zhupi_names_page_new (ZhupiTeaching *teaching,
                      GSettings     *settings)
{
  ZhupiNamesPage *self;

  g_return_val_if_fail (ZHUPI_IS_TEACHING (teaching), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (ZHUPI_TYPE_NAMES_PAGE, NULL);
  self->teaching = g_object_ref (teaching);
  self->settings = g_object_ref (settings);
  zhupi_names_page_fill_classes (self);
  zhupi_names_page_connect (self);
  gtk_scrolled_window_set_child (
    self->list_scroller, zhupi_learned_list_new (zhupi_names_page_get_learner (self), self->names,
                                                 forget_cb, G_OBJECT (self)));
  names_changed_cb (self);
  zhupi_names_page_fill_lexicons (self);
  return ADW_PREFERENCES_PAGE (self);
}
