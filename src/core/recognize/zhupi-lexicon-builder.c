/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-lexicon-builder.h"
#include "recognize/zhupi-lexicon-names.h"

/* No name in the world is longer; a line that is has lost its line end. */
#define MAX_NAME_LENGTH 64

struct _ZhupiLexiconBuilder
{
  ZhupiLexiconNames names;
};

ZhupiLexiconBuilder *
zhupi_lexicon_builder_new (void)
{
  ZhupiLexiconBuilder *self = g_new0 (ZhupiLexiconBuilder, 1);

  self->names.chars = g_array_new (FALSE, FALSE, sizeof (gunichar));
  self->names.names = g_array_new (FALSE, FALSE, sizeof (ZhupiLexiconName));
  self->names.folds = g_array_new (FALSE, FALSE, sizeof (ZhupiLexiconFold));
  return self;
}

void
zhupi_lexicon_builder_free (ZhupiLexiconBuilder *self)
{
  g_array_unref (self->names.chars);
  g_array_unref (self->names.names);
  g_array_unref (self->names.folds);
  g_free (self);
}

gboolean
zhupi_lexicon_builder_add (ZhupiLexiconBuilder     *self,
                           const char              *utf8,
                           const ZhupiLexiconEntry *entry)
{
  ZhupiLexiconName name = { self->names.chars->len, 0, *entry };

  if (!g_utf8_validate (utf8, -1, NULL))
    return FALSE;
  name.length = g_utf8_strlen (utf8, -1);
  if (name.length == 0 || name.length > MAX_NAME_LENGTH)
    return FALSE;
  for (const char *p = utf8; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      g_array_append_val (self->names.chars, c);
    }
  g_array_append_val (self->names.names, name);
  return TRUE;
}

void
zhupi_lexicon_builder_add_chars (ZhupiLexiconBuilder     *self,
                                 const gunichar          *chars,
                                 guint                    length,
                                 const ZhupiLexiconEntry *entry)
{
  ZhupiLexiconName name = { self->names.chars->len, length, *entry };

  g_array_append_vals (self->names.chars, chars, length);
  g_array_append_val (self->names.names, name);
}

void
zhupi_lexicon_builder_fold (ZhupiLexiconBuilder *self,
                            gunichar             from,
                            gunichar             to)
{
  ZhupiLexiconFold fold = { from, to };

  g_return_if_fail (from <= G_MAXUINT16 && to <= G_MAXUINT16);

  g_array_append_val (self->names.folds, fold);
}

GBytes *
zhupi_lexicon_builder_finish (ZhupiLexiconBuilder *self)
{
  return zhupi_lexicon_write (&self->names);
}
