/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli-conversion.h"

#include "exchange/zhupi-loss.h"
#include "zhupi-cli-input.h"
#include "zhupi-cli-output.h"
#include "zhupi-cli-quotes.h"
#include "zhupi-cli-set.h"
#include "zhupi-error.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#define TEXT_EXTENSION "txt"
#define NEW_FOLDER_MODE 0777

/* One file that is being converted. */
typedef struct
{
  ZhupiCliConversion *conversion;
  const ZhupiCliInput *input;
  char *text_path;     /* of the text beside the file */
  guint n_documents;
  GBytes *first;       /* (nullable): the first document, as it will be written */
  GBytes *first_text;  /* (nullable) */
  ZhupiExit result;
} Run;

/* @number: 0 for the only document of a file. */
static char *
make_path (Run        *run,
           guint       number,
           const char *extension)
{
  g_autofree char *stem = g_build_filename (run->conversion->output, run->input->name, NULL);

  if (number == 0)
    return g_strdup_printf ("%s.%s", stem, extension);
  return g_strdup_printf ("%s-%u.%s", stem, number, extension);
}

static gboolean
get_time (const char *path,
          gint64     *time)
{
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    return FALSE;
  *time = (gint64) status.st_mtim.tv_sec * G_USEC_PER_SEC + status.st_mtim.tv_nsec / 1000;
  return TRUE;
}

static gboolean
is_newer (Run        *run,
          const char *path)
{
  gint64 done, made;

  return get_time (path, &done) && get_time (run->input->path, &made) && done >= made
         && (!get_time (run->text_path, &made) || done >= made);
}

static gboolean
is_done (Run *run)
{
  const char *extension = run->conversion->to->extension;
  g_autofree char *only = make_path (run, 0, extension);
  g_autofree char *first = make_path (run, 1, extension);

  return is_newer (run, only) || is_newer (run, first);
}

static ZhupiExit
write_file (const char *path,
            GBytes     *bytes)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, NEW_FOLDER_MODE) == 0)
    return zhupi_cli_write (path, bytes);
  zhupi_cli_complain (folder, _("The folder cannot be made: %s."), g_strerror (errno));
  return ZHUPI_EXIT_IO;
}

static gboolean
is_same_file (const char *a,
              const char *b)
{
  GStatBuf first, second;

  return g_stat (a, &first) == 0 && g_stat (b, &second) == 0 && first.st_dev == second.st_dev
         && first.st_ino == second.st_ino;
}

/* The set goes last: it is what tells that the text is there, too. A text that lies there for the
 * input is left as it is, in the encoding that somebody gave it. */
static ZhupiExit
write_document (Run    *run,
                guint   number,
                GBytes *text,
                GBytes *set)
{
  g_autofree char *text_path = make_path (run, number, TEXT_EXTENSION);
  g_autofree char *set_path = make_path (run, number, run->conversion->to->extension);
  ZhupiExit result = ZHUPI_EXIT_DONE;

  if (text != NULL && !is_same_file (text_path, run->text_path))
    result = write_file (text_path, text);
  return result == ZHUPI_EXIT_DONE ? write_file (set_path, set) : result;
}

/* One file of classes for a folder; what it says of other documents stays. */
static ZhupiExit
write_conf (Run                *run,
            ZhupiAnnotationSet *set)
{
  const ZhupiExchangeFormat *to = run->conversion->to;
  g_autofree char *path = NULL, *folder = NULL, *conf_path = NULL;
  g_autoptr (GBytes) before = NULL, after = NULL;

  if (to->write_conf == NULL)
    return ZHUPI_EXIT_DONE;
  path = make_path (run, 0, to->extension);
  folder = g_path_get_dirname (path);
  conf_path = g_build_filename (folder, to->conf_name, NULL);
  if (g_file_test (conf_path, G_FILE_TEST_EXISTS))
    before = zhupi_cli_read_set (conf_path, NULL);
  after = to->write_conf (set, before);
  return before != NULL && g_bytes_equal (before, after) ? ZHUPI_EXIT_DONE
                                                         : write_file (conf_path, after);
}

static GBytes *
dup_text (Run                *run,
          ZhupiAnnotationSet *set)
{
  ZhupiText *text = zhupi_article_get_text (zhupi_annotation_set_get_article (set));
  gsize n_bytes;
  const char *utf8 = zhupi_text_get_utf8 (text, &n_bytes);

  return run->conversion->to->holds_text ? NULL : g_bytes_new (utf8, n_bytes);
}

static void
count_losses (ZhupiCliConversion *self,
              ZhupiAnnotationSet *set)
{
  for (guint i = 0; i < ZHUPI_N_TRAITS; i++)
    if (zhupi_loss_is_told (self->to, (ZhupiTrait) (1u << i)))
      self->n_lost[i] += zhupi_loss_count (set, (ZhupiTrait) (1u << i));
}

static void
fail (Run    *run,
      GError *error)
{
  zhupi_cli_fail (run->input->path, error);
  run->result = zhupi_cli_worse (run->result, ZHUPI_EXIT_FINDINGS);
}

/* Keeps the first document, which is written when its number is known. */
static ZhupiExit
take_document (Run    *run,
               GBytes *text,
               GBytes *bytes)
{
  if (++run->n_documents > 1)
    return write_document (run, run->n_documents, text, bytes);
  run->first = g_bytes_ref (bytes);
  run->first_text = text != NULL ? g_bytes_ref (text) : NULL;
  return ZHUPI_EXIT_DONE;
}

static gboolean
convert_document_cb (ZhupiAnnotationSet *set,
                     const char         *name,
                     GPtrArray          *findings,
                     gpointer            user_data)
{
  Run *run = user_data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = zhupi_exchange_write (run->conversion->to, set, &error);
  g_autoptr (GBytes) text = dup_text (run, set);

  zhupi_cli_tell_findings (run->input->path, findings);
  if (zhupi_annotation_set_get_unplaced (set)->len > 0)
    run->result = zhupi_cli_worse (run->result, ZHUPI_EXIT_FINDINGS);
  if (bytes == NULL)
    {
      fail (run, error);
      return TRUE;
    }
  count_losses (run->conversion, set);
  run->result = zhupi_cli_worse (run->result, write_conf (run, set));
  run->result = zhupi_cli_worse (run->result, take_document (run, text, bytes));
  return run->result < ZHUPI_EXIT_IO;
}

static void
write_first (Run *run)
{
  if (run->first != NULL && run->result < ZHUPI_EXIT_IO)
    run->result = zhupi_cli_worse (run->result,
                                   write_document (run, run->n_documents > 1 ? 1 : 0,
                                                   run->first_text, run->first));
}

/* (nullable): a file that lies beside the input. */
static GBytes *
read_beside (const char *path)
{
  return g_file_test (path, G_FILE_TEST_IS_REGULAR) ? zhupi_cli_read_set (path, NULL) : NULL;
}

/* Some formats can do with nothing but the quotes in a set file. */
static gboolean
read_without_text (Run     *run,
                   GBytes  *bytes,
                   GError **error)
{
  g_autoptr (GPtrArray) findings = zhupi_cli_new_findings ();
  g_autoptr (ZhupiAnnotationSet) set = zhupi_cli_quotes_read_set (bytes, findings, error);

  if (set != NULL)
    convert_document_cb (set, NULL, findings, run);
  return set != NULL;
}

static gboolean
is_readable_without_text (Run *run)
{
  return run->conversion->to->may_lack_text
         && run->conversion->from == zhupi_exchange_find_format ("w3c");
}

static gboolean
read_documents (Run     *run,
                GBytes  *bytes,
                GError **error)
{
  const ZhupiExchangeFormat *from = run->conversion->from;
  g_autofree char *folder = g_path_get_dirname (run->input->path);
  g_autofree char *conf_path = g_build_filename (folder, from->conf_name, NULL);
  g_autofree char *name = g_path_get_basename (run->input->name);
  g_autoptr (ZhupiArticle) article = NULL;
  g_autoptr (GBytes) text = NULL, conf = NULL;
  ZhupiExchangeInput input = { .bytes = bytes, .name = name };

  if (from->conf_name != NULL)
    input.conf = conf = read_beside (conf_path);
  if (from->has_text_beside)
    input.text = text = read_beside (run->text_path);
  else if (!from->holds_text && g_file_test (run->text_path, G_FILE_TEST_IS_REGULAR))
    {
      input.article = article = zhupi_cli_read_article (run->text_path, run->conversion->charset,
                                                        error);
      if (article == NULL)
        return FALSE;
    }
  else if (!from->holds_text && is_readable_without_text (run))
    return read_without_text (run, bytes, error);
  return zhupi_exchange_read_each (from, &input, convert_document_cb, run, error);
}

static void
convert (Run *run)
{
  GError *error = NULL;
  g_autoptr (GBytes) bytes = zhupi_cli_read_set (run->input->path, &error);

  if (bytes == NULL || !read_documents (run, bytes, &error))
    {
      if (error != NULL)
        fail (run, error);
      return;
    }
  if (run->n_documents == 0 && run->result == ZHUPI_EXIT_DONE)
    fail (run, g_error_new_literal (ZHUPI_ERROR, ZHUPI_ERROR_FORMAT,
                                    _("There is no document in this file; nothing was "
                                      "written.")));
  write_first (run);
}

/* Two inputs of one name must not overwrite each other's output. */
static gboolean
claim_name (ZhupiCliConversion  *self,
            const ZhupiCliInput *input)
{
  if (self->outputs == NULL)
    self->outputs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (g_hash_table_add (self->outputs, g_strdup (input->name)))
    return TRUE;
  zhupi_cli_complain (input->path, _("Another input has the same name; convert this one into "
                                     "another folder."));
  return FALSE;
}

/* Formats may share an ending, and a folder may be converted into itself. */
static gboolean
replaces_input (Run *run)
{
  g_autofree char *only = make_path (run, 0, run->conversion->to->extension);

  if (!is_same_file (only, run->input->path))
    return FALSE;
  zhupi_cli_complain (only, _("The output would replace the input; name another folder."));
  return TRUE;
}

/* The text lies beside the file, whatever ending that has. */
static char *
make_text_path (const ZhupiCliInput *input)
{
  g_autofree char *folder = g_path_get_dirname (input->path);
  g_autofree char *base = g_path_get_basename (input->name);
  g_autofree char *name = g_strconcat (base, "." TEXT_EXTENSION, NULL);

  return g_build_filename (folder, name, NULL);
}

ZhupiExit
zhupi_cli_conversion_run (ZhupiCliConversion  *self,
                          const ZhupiCliInput *input)
{
  Run run = { .conversion = self, .input = input };

  if (!claim_name (self, input))
    return ZHUPI_EXIT_FINDINGS;
  run.text_path = make_text_path (input);
  if (replaces_input (&run))
    run.result = ZHUPI_EXIT_FINDINGS;
  else if (is_done (&run))
    self->n_skipped++;
  else
    convert (&run);
  g_free (run.text_path);
  g_clear_pointer (&run.first, g_bytes_unref);
  g_clear_pointer (&run.first_text, g_bytes_unref);
  return run.result;
}

void
zhupi_cli_conversion_clear (ZhupiCliConversion *self)
{
  g_clear_pointer (&self->outputs, g_hash_table_unref);
}
