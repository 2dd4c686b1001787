/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZhupiNoteEditor:
 *
 * The note of one annotation, of several lines. What is typed goes into the set after a pause
 * and when the focus leaves; all of it until then is one step to undo.
 */
#define ZHUPI_TYPE_NOTE_EDITOR (zhupi_note_editor_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiNoteEditor, zhupi_note_editor, ZHUPI, NOTE_EDITOR, GtkWidget)

void zhupi_note_editor_set_document (ZhupiNoteEditor *self,
                                     ZhupiDocument   *document);
/* Shows an annotation of the document's set, or none; finishes the one before. */
void zhupi_note_editor_show         (ZhupiNoteEditor *self,
                                     ZhupiAnnotation *annotation);
void zhupi_note_editor_set_editable (ZhupiNoteEditor *self,
                                     gboolean         editable);
/* Puts into the set what was typed, and ends the step. */
void zhupi_note_editor_finish       (ZhupiNoteEditor *self);

G_END_DECLS
