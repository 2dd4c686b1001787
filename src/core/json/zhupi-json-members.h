/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-json-names.h"
#include "zhupi-json-words.h"

G_BEGIN_DECLS

/* The last two words in one number. */
#define ZHUPI_JSON_N_TRACES (ZHUPI_JSON_MAX_WORDS * ZHUPI_JSON_MAX_WORDS)

typedef struct
{
  guint64 words;      /* a bit for each that it has */
  gboolean has_names; /* beside them */
} ZhupiJsonObject;

/**
 * ZhupiJsonMembers:
 * @words: (nullable): names that are known by a number
 * @names: all other ones
 * @word: the last one that was added, or 0
 * @trace: the last two of them
 * @followers: the word that came after two others, or 0
 * @objects: those that are open
 *
 * Which members the open objects have, and which name mostly comes next. Private to this room.
 */
typedef struct
{
  const ZhupiJsonWords *words;
  ZhupiJsonNames *names;
  guint word;
  guint trace;
  guint8 followers[ZHUPI_JSON_N_TRACES];
  ZhupiJsonObject *objects;
  guint n_objects;
  guint max_objects;
} ZhupiJsonMembers;

/* Of what is all zero. */
void     zhupi_json_members_init  (ZhupiJsonMembers     *self);
void     zhupi_json_members_clear (ZhupiJsonMembers     *self);
void     zhupi_json_members_open  (ZhupiJsonMembers     *self);
void     zhupi_json_members_close (ZhupiJsonMembers     *self);
/* FALSE when the innermost object has that name already. @is_passing: whether the bytes of @name
 * do not stay where they are until the object ends. */
gboolean zhupi_json_members_add   (ZhupiJsonMembers     *self,
                                   const ZhupiJsonSlice *name,
                                   gboolean              is_passing);

/* The word that came after the last two the time before, when it stands at @at with its quotes and
 * its colon; else 0. One look tells, where finding the end of a name and looking it up takes many. */
static inline guint
zhupi_json_members_expect (const ZhupiJsonMembers *self,
                           const char             *at,
                           const char             *end)
{
  guint word = self->followers[self->trace];

  return word != 0 && zhupi_json_words_stands (self->words, word, at, end) ? word : 0;
}

/* As zhupi_json_members_add(). */
static inline gboolean
zhupi_json_members_add_word (ZhupiJsonMembers *self,
                             guint             word)
{
  ZhupiJsonObject *object = &self->objects[self->n_objects - 1];
  guint64 bit = G_GUINT64_CONSTANT (1) << word;

  if ((object->words & bit) != 0)
    return FALSE;
  object->words |= bit;
  self->word = word;
  self->followers[self->trace] = (guint8) word;
  self->trace = (self->trace * ZHUPI_JSON_MAX_WORDS + word) % ZHUPI_JSON_N_TRACES;
  return TRUE;
}

G_END_DECLS
