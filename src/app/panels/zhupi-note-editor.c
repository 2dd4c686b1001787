/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panels/zhupi-note-editor.h"

#include "panels/zhupi-annotation-describe.h"

/* A pause in typing after which the note is kept, in milliseconds. */
#define COMMIT_DELAY 800

struct _ZhupiNoteEditor
{
  GtkWidget parent_instance;

  GtkWidget *overlay;
  GtkTextView *view;
  GtkWidget *placeholder;

  ZhupiDocument *document;
  ZhupiAnnotationSet *set;
  ZhupiUuid id;
  char *subject;
  gulong changed_id;
  gboolean is_dirty;
  guint commit_id;
  ZhupiHistory *group; /* with an open group; %NULL when none is open */
};

G_DEFINE_FINAL_TYPE (ZhupiNoteEditor, zhupi_note_editor, GTK_TYPE_WIDGET)

static char *
dup_text (ZhupiNoteEditor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
show_placeholder (ZhupiNoteEditor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  gtk_widget_set_visible (self->placeholder, gtk_text_buffer_get_char_count (buffer) == 0);
}

static void
begin_step (ZhupiNoteEditor *self)
{
  if (self->group != NULL)
    return;
  self->group = g_object_ref (zhupi_document_get_history (self->document));
  zhupi_history_begin_group (self->group, ZHUPI_COMMAND_NOTE, self->subject);
}

static void
end_step (ZhupiNoteEditor *self)
{
  g_autoptr (ZhupiHistory) group = g_steal_pointer (&self->group);

  if (group != NULL)
    zhupi_history_end_group (group);
}

static void
commit (ZhupiNoteEditor *self)
{
  g_autofree char *text = dup_text (self);
  const ZhupiAnnotationRecord *record;
  ZhupiAuthor author;
  guint position;

  g_clear_handle_id (&self->commit_id, g_source_remove);
  if (!self->is_dirty)
    return;
  self->is_dirty = FALSE;
  if (self->set == NULL || zhupi_document_get_set (self->document) != self->set ||
      !zhupi_annotation_set_find_id (self->set, &self->id, &position))
    return;
  begin_step (self);
  author = zhupi_document_get_author (self->document);
  record = zhupi_record_table_nth (zhupi_annotation_set_get_records (self->set), position);
  zhupi_document_run (self->document,
                      zhupi_editing_set_note (self->set, record, text, &author));
}

static gboolean
commit_cb (gpointer user_data)
{
  ZhupiNoteEditor *self = user_data;

  self->commit_id = 0;
  commit (self);
  return G_SOURCE_REMOVE;
}

static void
buffer_changed_cb (ZhupiNoteEditor *self)
{
  show_placeholder (self);
  self->is_dirty = TRUE;
  g_clear_handle_id (&self->commit_id, g_source_remove);
  self->commit_id = g_timeout_add (COMMIT_DELAY, commit_cb, self);
}

static void
leave_cb (ZhupiNoteEditor *self)
{
  zhupi_note_editor_finish (self);
}

static void
set_text (ZhupiNoteEditor *self,
          const char      *note)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  g_autofree char *before = dup_text (self);

  if (g_strcmp0 (before, note != NULL ? note : "") == 0)
    return;
  g_signal_handler_block (buffer, self->changed_id);
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, note != NULL ? note : "", -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  g_signal_handler_unblock (buffer, self->changed_id);
  show_placeholder (self);
}

static void
take_annotation (ZhupiNoteEditor *self,
                 ZhupiAnnotation *annotation)
{
  g_clear_pointer (&self->subject, g_free);
  self->id = (ZhupiUuid) { 0 };
  g_set_object (&self->set, zhupi_document_get_set (self->document));
  if (annotation == NULL)
    return;
  self->id = zhupi_annotation_get_record (annotation)->id;
  self->subject = zhupi_annotation_describe_quote (annotation);
}

void
zhupi_note_editor_show (ZhupiNoteEditor *self,
                        ZhupiAnnotation *annotation)
{
  static const ZhupiUuid none = { 0 };
  const ZhupiUuid *id;

  g_return_if_fail (ZHUPI_IS_NOTE_EDITOR (self));

  id = annotation != NULL ? &zhupi_annotation_get_record (annotation)->id : &none;
  if (!zhupi_uuid_equal (id, &self->id) || zhupi_document_get_set (self->document) != self->set)
    {
      zhupi_note_editor_finish (self);
      take_annotation (self, annotation);
    }
  /* What is being typed is newer than what the set has. */
  if (!self->is_dirty)
    set_text (self, annotation != NULL ? zhupi_annotation_get_fields (annotation)->note : NULL);
}

void
zhupi_note_editor_set_document (ZhupiNoteEditor *self,
                                ZhupiDocument   *document)
{
  g_return_if_fail (ZHUPI_IS_NOTE_EDITOR (self));

  if (self->document == document)
    return;
  if (self->document != NULL)
    zhupi_note_editor_finish (self);
  g_set_object (&self->document, document);
  g_clear_object (&self->set);
  self->id = (ZhupiUuid) { 0 };
}

void
zhupi_note_editor_set_editable (ZhupiNoteEditor *self,
                                gboolean         editable)
{
  g_return_if_fail (ZHUPI_IS_NOTE_EDITOR (self));

  gtk_text_view_set_editable (self->view, editable);
}

void
zhupi_note_editor_finish (ZhupiNoteEditor *self)
{
  g_return_if_fail (ZHUPI_IS_NOTE_EDITOR (self));

  if (self->document == NULL)
    return;
  commit (self);
  end_step (self);
}

static gboolean
zhupi_note_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ZHUPI_NOTE_EDITOR (widget)->view));
}

static void
zhupi_note_editor_dispose (GObject *object)
{
  ZhupiNoteEditor *self = ZHUPI_NOTE_EDITOR (object);

  g_clear_handle_id (&self->commit_id, g_source_remove);
  end_step (self);
  g_clear_pointer (&self->overlay, gtk_widget_unparent);
  g_clear_object (&self->document);
  g_clear_object (&self->set);
  g_clear_pointer (&self->subject, g_free);
  G_OBJECT_CLASS (zhupi_note_editor_parent_class)->dispose (object);
}

static void
zhupi_note_editor_class_init (ZhupiNoteEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zhupi_note_editor_dispose;
  widget_class->grab_focus = zhupi_note_editor_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "note-editor");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhupi/Zhupi/ui/zhupi-note-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, ZhupiNoteEditor, overlay);
  gtk_widget_class_bind_template_child (widget_class, ZhupiNoteEditor, view);
  gtk_widget_class_bind_template_child (widget_class, ZhupiNoteEditor, placeholder);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
}

static void
zhupi_note_editor_init (ZhupiNoteEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->changed_id = g_signal_connect_swapped (gtk_text_view_get_buffer (self->view), "changed",
                                               G_CALLBACK (buffer_changed_cb), self);
}
