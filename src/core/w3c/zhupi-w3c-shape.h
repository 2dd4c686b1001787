/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "json/zhupi-json-reader.h"

G_BEGIN_DECLS

typedef enum
{
  ZHUPI_W3C_SHAPE_ANY,
  ZHUPI_W3C_SHAPE_STRING,
  ZHUPI_W3C_SHAPE_TEXT,    /* a string that is not empty */
  ZHUPI_W3C_SHAPE_UUID,    /* urn:uuid: */
  ZHUPI_W3C_SHAPE_TIME,
  ZHUPI_W3C_SHAPE_IRI,
  ZHUPI_W3C_SHAPE_SHA256,
  ZHUPI_W3C_SHAPE_KEY,     /* one digit or letter */
  ZHUPI_W3C_SHAPE_CONTEXT, /* a string of at most as many code points as we write around a quote */
  ZHUPI_W3C_SHAPE_COUNT,   /* a whole number from 0 */
  ZHUPI_W3C_SHAPE_PER_MILLE,
  ZHUPI_W3C_SHAPE_ZERO,
  ZHUPI_W3C_SHAPE_ONE,
  ZHUPI_W3C_SHAPE_TRUE,
  ZHUPI_W3C_SHAPE_WORD,    /* one of the words of the shape */
  ZHUPI_W3C_SHAPE_OBJECT,  /* with the members of the shape */
  ZHUPI_W3C_SHAPE_ARRAY,   /* of the items of the shape, the last of which may come again */
} ZhupiW3cShapeKind;

typedef struct _ZhupiW3cShape ZhupiW3cShape;

/**
 * ZhupiW3cMember:
 * @name: its name; %NULL ends a list
 * @shape: what it must look like
 * @is_needed: whether it must be there
 */
typedef struct
{
  const char *name;
  const ZhupiW3cShape *shape;
  gboolean is_needed;
} ZhupiW3cMember;

/**
 * ZhupiW3cShape:
 * @words: (nullable): what a word may be, ended by %NULL
 * @members: (nullable): of an object; other ones may be there, too
 * @items: (nullable): of an array, ended by %NULL
 * @n_items: how many an array has at least
 * @is_alone: whether the one item may stand without an array
 *
 * What the JSON Schema of a set demands of a value.
 */
struct _ZhupiW3cShape
{
  ZhupiW3cShapeKind kind;
  const char *const *words;
  const ZhupiW3cMember *members;
  const ZhupiW3cShape *const *items;
  guint n_items;
  gboolean is_alone;
};

/* Told of each difference: @name of the member, and what is expected, a half sentence in the
 * language of the person, or %NULL for a member that is missing. */
typedef void (*ZhupiW3cShapeFunc) (const char *name,
                                   const char *expected,
                                   gpointer    user_data);

/* Compares the value whose first token is the current one, to its last. @name: of the value. */
void zhupi_w3c_shape_check (const ZhupiW3cShape *shape,
                            ZhupiJsonReader     *reader,
                            const char          *name,
                            ZhupiW3cShapeFunc    func,
                            gpointer             user_data);

G_END_DECLS
