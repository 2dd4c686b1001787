/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "extract/zhupi-epub.h"

#include "extract/zhupi-xml.h"
#include "zhupi-error.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <string.h>

#define CONTAINER "META-INF/container.xml"
#define MAX_BYTES (256u * 1024 * 1024)
#define XML_OPTIONS (XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET | XML_PARSE_RECOVER)

struct _ZhupiEpub
{
  GHashTable *files;   /* path -> GBytes; pages and packages alone */
  GPtrArray *chapters; /* paths */
  xmlDoc *package;
};

void
zhupi_epub_free (ZhupiEpub *self)
{
  g_hash_table_unref (self->files);
  g_ptr_array_unref (self->chapters);
  xmlFreeDoc (self->package);
  g_free (self);
}

static gboolean
is_text (const char *path)
{
  static const char *const ends[] = { ".xml", ".opf", ".html", ".htm", ".xhtml" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      if (g_str_has_suffix (path, ends[i]))
        return TRUE;
    }
  return FALSE;
}

static gboolean
refuse (GError     **error,
        const char  *reason)
{
  g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_FORMAT,
               _("This EPUB cannot be read (%s); nothing was changed. Get the book again, or open "
                 "it in a book reader to see whether it is whole."), reason);
  return FALSE;
}

/* The content of the entry that the archive stands at. */
static GBytes *
read_entry (struct archive  *archive,
            gsize           *left,
            GError         **error)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  guint8 piece[16384];
  la_ssize_t n_bytes;

  while ((n_bytes = archive_read_data (archive, piece, sizeof piece)) > 0)
    {
      if ((gsize) n_bytes > *left)
        {
          g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_TOO_LARGE,
                       _("This EPUB has more than 256 MiB of text; nothing was opened. Take out "
                         "the chapter that you want to read."));
          return NULL;
        }
      *left -= (gsize) n_bytes;
      g_byte_array_append (content, piece, (guint) n_bytes);
    }
  if (n_bytes < 0)
    {
      refuse (error, archive_error_string (archive));
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}

static gboolean
read_entries (ZhupiEpub       *self,
              struct archive  *archive,
              GError         **error)
{
  gsize left = MAX_BYTES;
  struct archive_entry *entry;
  int result;

  while ((result = archive_read_next_header (archive, &entry)) == ARCHIVE_OK)
    {
      const char *path = archive_entry_pathname_utf8 (entry);
      GBytes *content;

      if (path == NULL || !is_text (path))
        continue;
      content = read_entry (archive, &left, error);
      if (content == NULL)
        return FALSE;
      g_hash_table_insert (self->files, g_strdup (path), content);
    }
  return result == ARCHIVE_EOF || refuse (error, archive_error_string (archive));
}

static gboolean
unpack (ZhupiEpub  *self,
        GBytes     *bytes,
        GError    **error)
{
  struct archive *archive = archive_read_new ();
  gsize n_bytes;
  const void *data = g_bytes_get_data (bytes, &n_bytes);
  gboolean done;

  archive_read_support_format_zip (archive);
  done = archive_read_open_memory (archive, data, n_bytes) == ARCHIVE_OK
           ? read_entries (self, archive, error)
           : refuse (error, archive_error_string (archive));
  archive_read_free (archive);
  return done;
}

static xmlDoc *
parse (ZhupiEpub  *self,
       const char *path)
{
  GBytes *bytes = path != NULL ? g_hash_table_lookup (self->files, path) : NULL;
  gsize n_bytes;
  const char *data;

  if (bytes == NULL)
    return NULL;
  data = g_bytes_get_data (bytes, &n_bytes);
  return n_bytes > 0 ? xmlReadMemory (data, (int) n_bytes, NULL, NULL, XML_OPTIONS) : NULL;
}

/* Names are looked for without their name space, which differs between the versions of EPUB. A
 * reference is an address: it is relative to the package, and may go up and be escaped. */
static char *
find_chapter (ZhupiEpub  *self,
              const char *package_path,
              const char *idref)
{
  g_autofree char *package_folder = g_path_get_dirname (package_path);
  g_autofree char *folder = g_canonicalize_filename (package_folder, "/");
  g_autofree char *expression = NULL;
  g_autofree char *href = NULL;
  g_autofree char *relative = NULL;
  g_autofree char *path = NULL;

  if (strpbrk (idref, "'\"") != NULL)
    return NULL;
  expression = g_strdup_printf ("//*[local-name()='item'][@id='%s']/@href", idref);
  href = zhupi_xml_dup_first (self->package, expression);
  relative = href != NULL ? g_uri_unescape_string (href, NULL) : NULL;
  if (relative == NULL)
    return NULL;
  path = g_canonicalize_filename (relative, folder);
  return g_strdup (path + 1);
}

static void
list_chapters (ZhupiEpub  *self,
               const char *package_path)
{
  g_autoptr (GPtrArray) idrefs =
    zhupi_xml_list (self->package, "//*[local-name()='itemref']/@idref");

  for (guint i = 0; i < idrefs->len; i++)
    {
      char *path = find_chapter (self, package_path, g_ptr_array_index (idrefs, i));

      if (path != NULL)
        g_ptr_array_add (self->chapters, path);
    }
}

static gboolean
read_package (ZhupiEpub  *self,
              GError    **error)
{
  xmlDoc *container = parse (self, CONTAINER);
  g_autofree char *path = NULL;

  if (container != NULL)
    path = zhupi_xml_dup_first (container, "//*[local-name()='rootfile']/@full-path");
  xmlFreeDoc (container);
  self->package = parse (self, path);
  if (self->package == NULL)
    return refuse (error, _("it lacks its table of contents"));
  list_chapters (self, path);
  return TRUE;
}

ZhupiEpub *
zhupi_epub_open (GBytes  *bytes,
                 GError **error)
{
  g_autoptr (ZhupiEpub) self = g_new0 (ZhupiEpub, 1);

  self->files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify) g_bytes_unref);
  self->chapters = g_ptr_array_new_with_free_func (g_free);
  if (!unpack (self, bytes, error) || !read_package (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
zhupi_epub_read_head (ZhupiEpub      *self,
                      ZhupiPlainPage *page)
{
  page->title = zhupi_xml_dup_first (self->package, "//*[local-name()='title']");
  page->date = zhupi_xml_dup_first (self->package, "//*[local-name()='date']");
  page->source = zhupi_xml_dup_first (self->package, "//*[local-name()='publisher']");
}

guint
zhupi_epub_get_n_chapters (ZhupiEpub *self)
{
  return self->chapters->len;
}

GBytes *
zhupi_epub_get_chapter (ZhupiEpub *self,
                        guint      index)
{
  return g_hash_table_lookup (self->files, g_ptr_array_index (self->chapters, index));
}
