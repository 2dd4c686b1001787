/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panel-fixture.h"

#include "store/desks.h"
#include "zhupi-document-private.h"

#define SCORE 850

static void
install (PanelFixture *self,
         const char   *name)
{
  g_autoptr (ZhupiAnnotationSet) set = zhupi_annotation_set_new (self->article, name);
  g_autoptr (ZhupiSetKeeper) keeper = zhupi_set_keeper_new (self->desk_article, set);

  zhupi_document_install (self->document, keeper);
  self->set = zhupi_document_get_set (self->document);
}

void
panel_fixture_set_up (PanelFixture *self,
                      gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = desks_make_folder ();
  self->desk = zhupi_desk_new (self->folder);
  self->article = desks_make_article (PANEL_TEXT);
  self->desk_article = desks_add (self->desk, self->article, &error);
  g_assert_no_error (error);
  self->document = g_object_new (ZHUPI_TYPE_DOCUMENT, NULL);
  self->document->article = g_object_ref (self->article);
  self->document->desk_article = g_object_ref (self->desk_article);
  install (self, "Reading");
  self->company = g_quark_from_string ("company");
  self->project = g_quark_from_string ("project");
}

void
panel_fixture_tear_down (PanelFixture *self,
                         gconstpointer data)
{
  ZhupiSetKeeper *keeper;

  if (self->window != NULL)
    gtk_window_destroy (GTK_WINDOW (self->window));
  panel_fixture_wait (1);
  keeper = zhupi_document_get_keeper (self->document);
  if (keeper != NULL)
    g_object_ref (keeper);
  zhupi_document_close (self->document);
  desks_let_go (self->document);
  if (keeper != NULL)
    desks_let_go (keeper);
  g_object_unref (self->desk_article);
  desks_let_go (self->desk);
  g_object_unref (self->article);
  desks_remove_folder (self->folder);
  g_free (self->folder);
}

void
panel_fixture_wait (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * G_TIME_SPAN_MILLISECOND;

  do
    g_main_context_iteration (NULL, FALSE);
  while (g_get_monotonic_time () < end);
}

void
panel_fixture_show (PanelFixture *self,
                    GtkWidget    *panel)
{
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 320, 600);
  gtk_window_set_child (GTK_WINDOW (self->window), panel);
  gtk_window_present (GTK_WINDOW (self->window));
  panel_fixture_wait_for (gtk_widget_get_height (panel) > 0);
}

void
panel_fixture_new_set (PanelFixture *self,
                       const char   *name)
{
  ZhupiSetKeeper *before = g_object_ref (zhupi_document_get_keeper (self->document));

  install (self, name);
  desks_let_go (before);
}

void
panel_fixture_run (PanelFixture *self,
                   ZhupiCommand *command)
{
  g_assert_true (zhupi_document_run (self->document, command));
}

void
panel_fixture_mark (PanelFixture *self,
                    guint         start,
                    guint         end,
                    GQuark        tag)
{
  ZhupiAuthor author = zhupi_document_get_author (self->document);

  panel_fixture_run (self,
                     zhupi_editing_mark (self->set, (ZhupiRange) { start, end }, tag, &author));
}

void
panel_fixture_suggest (PanelFixture *self,
                       guint         start,
                       guint         end,
                       GQuark        tag)
{
  ZhupiDetailsFields fields = { .generator = "zhupi", .reason = "a guess", .score = SCORE };
  g_autoptr (ZhupiDetails) details = zhupi_details_new (&fields);
  g_autoptr (ZhupiCommand) command = NULL;
  ZhupiAnnotationRecord record = { .start = start, .end = end, .tag = tag, .details = details };

  zhupi_uuid_init_random (&record.id);
  record.state = ZHUPI_STATE_SUGGESTED;
  command = zhupi_editing_add_records (self->set, ZHUPI_COMMAND_SUGGEST, &record, 1);
  g_assert_true (zhupi_history_apply_silently (zhupi_document_get_history (self->document),
                                               command, NULL));
}

void
panel_fixture_fill (PanelFixture *self)
{
  panel_fixture_mark (self, 0, 4, self->company);
  panel_fixture_mark (self, 5, 9, self->company);
  panel_fixture_mark (self, 18, 22, self->company);
  panel_fixture_suggest (self, 24, 30, self->project);
}

const ZhupiAnnotationRecord *
panel_fixture_nth (PanelFixture *self,
                   guint         position)
{
  return zhupi_record_table_nth (zhupi_annotation_set_get_records (self->set), position);
}

void
panel_fixture_select (PanelFixture *self,
                      guint         position)
{
  zhupi_document_select (self->document, &panel_fixture_nth (self, position)->id);
}

GtkWidget *
panel_fixture_find (GtkWidget *root,
                    GType      type)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = panel_fixture_find (child, type);
  return found;
}

static gboolean
has_words (GtkWidget *widget)
{
  GtkWidget *label = panel_fixture_find (widget, GTK_TYPE_LABEL);

  return label != NULL && *gtk_label_get_label (GTK_LABEL (label)) != '\0';
}

static gboolean
needs_name (GtkWidget *widget)
{
  const GType types[] = { GTK_TYPE_BUTTON,    GTK_TYPE_MENU_BUTTON, GTK_TYPE_ENTRY,
                          GTK_TYPE_TEXT_VIEW, GTK_TYPE_LIST_VIEW,   GTK_TYPE_LIST_BOX,
                          GTK_TYPE_DROP_DOWN, GTK_TYPE_SEARCH_ENTRY };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      if (g_type_is_a (G_OBJECT_TYPE (widget), types[i]))
        return TRUE;
    }
  return FALSE;
}

/* What GTK builds inside a widget of its own is named by that widget. */
static gboolean
is_inside_of_gtk (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return parent != NULL && needs_name (parent);
}

void
panel_fixture_assert_named (GtkWidget *root)
{
  if (needs_name (root) && !is_inside_of_gtk (root) && !has_words (root) &&
      !gtk_test_accessible_has_property (GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_PROPERTY_LABEL))
    g_error ("a %s without a name", G_OBJECT_TYPE_NAME (root));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    panel_fixture_assert_named (child);
}
