/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-lexicon-walk.h"

#include "zhupi-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const kind_names[ZHUPI_LEXICON_N_KINDS] = {
  "company", "ambiguous", "user-company", "user-project", "user-other",
  "legal-form", "suffix", "weak-suffix", "not-company", "cue-after",
  "cue-before", "cue-person", "head", "generic", "boundary", "place",
  "zone", "surname", "category", "word", "branch", "label", "alias", "facility", "product", "stock",
  "country", "act", "homonym",
};

gboolean
zhupi_lexicon_kind_from_name (const char       *name,
                              ZhupiLexiconKind *kind)
{
  for (guint i = 0; i < ZHUPI_LEXICON_N_KINDS; i++)
    if (g_str_equal (kind_names[i], name))
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

static gsize
section_bytes (const ZhupiLexiconHeader *header)
{
  return zhupi_lexicon_pad (ZHUPI_LEXICON_N_PAGES * sizeof (guint16)) +
         (gsize) header->n_pages * ZHUPI_LEXICON_PAGE_SIZE * sizeof (ZhupiLexiconCell) +
         (gsize) header->n_slots * sizeof (ZhupiLexiconSlot) +
         zhupi_lexicon_pad ((gsize) header->n_slots * sizeof (guint16)) +
         (gsize) header->n_entries * sizeof (ZhupiLexiconEntry);
}

static gboolean
header_is_sound (const ZhupiLexiconHeader *header,
                 gsize                     n_bytes)
{
  return n_bytes >= sizeof *header &&
         memcmp (header->magic, ZHUPI_LEXICON_MAGIC, sizeof header->magic) == 0 &&
         header->version == ZHUPI_LEXICON_VERSION &&
         header->byte_order == ZHUPI_LEXICON_BYTE_ORDER && header->n_slots > 0 &&
         n_bytes == sizeof *header + section_bytes (header) &&
         header->checksum ==
           zhupi_lexicon_checksum ((const guint8 *) (header + 1), n_bytes - sizeof *header);
}

/* The checksum guards against damage; this guards memory against a file made to harm. */
static gboolean
numbers_are_sound (const ZhupiLexicon       *self,
                   const ZhupiLexiconHeader *header)
{
  for (guint i = 0; i < ZHUPI_LEXICON_N_PAGES; i++)
    if (self->page_of[i] >= header->n_pages)
      return FALSE;
  for (guint i = 0; i < header->n_slots; i++)
    if (self->slots[i].base & ZHUPI_LEXICON_TERMINAL && self->entry_of[i] >= header->n_entries)
      return FALSE;
  return TRUE;
}

static void
find_sections (ZhupiLexicon             *self,
               const ZhupiLexiconHeader *header)
{
  const guint8 *at = (const guint8 *) (header + 1);

  self->n_slots = header->n_slots;
  self->page_of = (const void *) at;
  at += zhupi_lexicon_pad (ZHUPI_LEXICON_N_PAGES * sizeof (guint16));
  self->cells = (const void *) at;
  at += (gsize) header->n_pages * ZHUPI_LEXICON_PAGE_SIZE * sizeof (ZhupiLexiconCell);
  self->slots = (const void *) at;
  at += (gsize) header->n_slots * sizeof (ZhupiLexiconSlot);
  self->entry_of = (const void *) at;
  at += zhupi_lexicon_pad ((gsize) header->n_slots * sizeof (guint16));
  self->entries = (const void *) at;
}

ZhupiLexicon *
zhupi_lexicon_new (GBytes  *bytes,
                   GError **error)
{
  gsize n_bytes;
  const ZhupiLexiconHeader *header;
  g_autoptr (ZhupiLexicon) self = g_new0 (ZhupiLexicon, 1);

  g_return_val_if_fail (bytes != NULL, NULL);

  header = g_bytes_get_data (bytes, &n_bytes);
  self->bytes = g_bytes_ref (bytes);
  if (header != NULL && header_is_sound (header, n_bytes))
    {
      find_sections (self, header);
      if (numbers_are_sound (self, header))
        return g_steal_pointer (&self);
    }
  g_set_error_literal (error, ZHUPI_ERROR, ZHUPI_ERROR_FORMAT,
                       _("The name lexicon is damaged or of another version"));
  return NULL;
}

ZhupiLexicon *
zhupi_lexicon_open (const char  *path,
                    GError     **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, error);
  g_autoptr (GBytes) bytes = NULL;

  if (file == NULL)
    return NULL;
  bytes = g_mapped_file_get_bytes (file);
  return zhupi_lexicon_new (bytes, error);
}

void
zhupi_lexicon_free (ZhupiLexicon *self)
{
  g_bytes_unref (self->bytes);
  g_free (self);
}

const ZhupiLexiconEntry *
zhupi_lexicon_lookup (const ZhupiLexicon *self,
                      const gunichar     *string,
                      guint               length)
{
  const ZhupiLexiconEntry *entry = NULL;
  guint state = 0;

  for (guint i = 0; i < length; i++)
    {
      state = zhupi_lexicon_walk (self, state, string[i], &entry);
      if (state == 0)
        return NULL;
    }
  return entry;
}

guint
zhupi_lexicon_longest (const ZhupiLexicon *self,
                       const gunichar     *string,
                       guint               length)
{
  guint longest = 0;

  for (guint i = 0, state = 0; i < length; i++)
    {
      const ZhupiLexiconEntry *entry;

      state = zhupi_lexicon_walk (self, state, string[i], &entry);
      if (state == 0)
        break;
      if (entry != NULL)
        longest = i + 1;
    }
  return longest;
}
