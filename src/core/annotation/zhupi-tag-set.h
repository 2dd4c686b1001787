/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * ZhupiTag:
 * @id: class id, such as "company"; ASCII letters, digits, `-`, `_`, `.`, and letters of any script
 * @label: name in English
 * @label_zh: name in Chinese (nullable)
 * @color: name of a palette color: "blue", "amber", "teal", "violet", "green", "rose",
 *   "brown", "slate", "lime", "sky"
 * @line: name of a line style: "solid", "dashed", "dotted", "double", "wavy", "dash-dot"
 * @key: the key that labels with it, one ASCII digit or letter, 0 for none
 * @parent: id of a wider class (nullable)
 *
 * One class of a tag set. Relation types have only @id and the labels.
 */
typedef struct
{
  const char *id;
  const char *label;
  const char *label_zh;
  const char *color;
  const char *line;
  char key;
  const char *parent;
} ZhupiTag;

/**
 * ZhupiTagSet:
 *
 * The classes and relation types of an annotation set, in the order of the reader. Immutable:
 * an edit makes a new one, so that a command can hold the one before and the one after.
 */
#define ZHUPI_TYPE_TAG_SET (zhupi_tag_set_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiTagSet, zhupi_tag_set, ZHUPI, TAG_SET, GObject)

ZhupiTagSet    *zhupi_tag_set_get_default      (void);
ZhupiTagSet    *zhupi_tag_set_new              (const ZhupiTag *tags,
                                                guint           n_tags,
                                                const ZhupiTag *relation_types,
                                                guint           n_relation_types) G_GNUC_WARN_UNUSED_RESULT;
const ZhupiTag *zhupi_tag_set_get_tags         (ZhupiTagSet    *self,
                                                guint          *n_tags);
const ZhupiTag *zhupi_tag_set_get_relation_types (ZhupiTagSet  *self,
                                                  guint        *n_relation_types);
const ZhupiTag *zhupi_tag_set_lookup           (ZhupiTagSet    *self,
                                                const char     *id);
const ZhupiTag *zhupi_tag_set_lookup_key       (ZhupiTagSet    *self,
                                                char            key);
const char     *zhupi_tag_get_display_label    (const ZhupiTag *tag);
gboolean        zhupi_tag_set_is_default       (ZhupiTagSet    *self);
ZhupiTagSet    *zhupi_tag_set_with_tag         (ZhupiTagSet    *self,
                                                const ZhupiTag *tag) G_GNUC_WARN_UNUSED_RESULT;
ZhupiTagSet    *zhupi_tag_set_without_tag      (ZhupiTagSet    *self,
                                                const char     *id) G_GNUC_WARN_UNUSED_RESULT;
gboolean        zhupi_tag_set_equal            (ZhupiTagSet    *a,
                                                ZhupiTagSet    *b);

G_END_DECLS
