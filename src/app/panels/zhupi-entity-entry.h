/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZhupiEntityEntry:
 *
 * An entry for the name of an entity that offers the names that the set already has.
 *
 * ZhupiEntityEntry::committed: (const char *name): the person settled on a name; "" for none.
 */
#define ZHUPI_TYPE_ENTITY_ENTRY (zhupi_entity_entry_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiEntityEntry, zhupi_entity_entry, ZHUPI, ENTITY_ENTRY, GtkWidget)

/* Names to offer: those of one class in a list of #ZhupiEntity. */
void zhupi_entity_entry_set_entities (ZhupiEntityEntry *self,
                                      GListModel       *entities,
                                      GQuark            tag);
/* Shows a name without emitting anything; %NULL for none. */
void zhupi_entity_entry_set_name     (ZhupiEntityEntry *self,
                                      const char       *name);
/* Settles on what was typed. */
void zhupi_entity_entry_commit       (ZhupiEntityEntry *self);

G_END_DECLS
