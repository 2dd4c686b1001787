/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ZHUPI_CAS_NO_OFFSET (-1)

/**
 * ZhupiCasFeature:
 * @name: without the marker of a reference
 * @value: a text, or a number as a text
 * @is_reference: whether @value is the id of a structure
 */
typedef struct
{
  const char *name;
  const char *value;
  gboolean is_reference;
} ZhupiCasFeature;

/**
 * ZhupiCasStructure:
 * @id: number of the structure, as a text
 * @type: its type
 * @sofa: (nullable): id of the text it belongs to
 * @begin: first place, or %ZHUPI_CAS_NO_OFFSET
 * @end: place after the last one, or %ZHUPI_CAS_NO_OFFSET
 * @features: (element-type ZhupiCasFeature): what else it says
 * @elements: (nullable) (element-type utf8): what is in it, if it is an array
 *
 * A feature structure of a CAS.
 */
typedef struct
{
  const char *id;
  const char *type;
  const char *sofa;
  gint64 begin;
  gint64 end;
  GArray *features;
  GPtrArray *elements;
} ZhupiCasStructure;

/**
 * ZhupiCasStructures:
 *
 * All feature structures of a file in CAS JSON.
 */
typedef struct _ZhupiCasStructures ZhupiCasStructures;

ZhupiCasStructures      *zhupi_cas_structures_parse (GBytes                   *bytes,
                                                     GError                  **error) G_GNUC_WARN_UNUSED_RESULT;
void                     zhupi_cas_structures_free  (ZhupiCasStructures       *self);
guint                    zhupi_cas_structures_get_size (ZhupiCasStructures    *self);
const ZhupiCasStructure *zhupi_cas_structures_nth   (ZhupiCasStructures       *self,
                                                     guint                     index);
/* (nullable): @id may be %NULL. */
const ZhupiCasStructure *zhupi_cas_structures_find  (ZhupiCasStructures       *self,
                                                     const char               *id);
/* (nullable): the text or number of that feature. */
const char              *zhupi_cas_structure_get    (const ZhupiCasStructure  *self,
                                                     const char               *name);
/* (nullable): the id of the structure that the feature refers to. */
const char              *zhupi_cas_structure_refer  (const ZhupiCasStructure  *self,
                                                     const char               *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiCasStructures, zhupi_cas_structures_free)

G_END_DECLS
