/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-lexicon-format.h"
#include "recognize/zhupi-tagger-math.h"
#include "recognize/zhupi-tagger-model.h"

#include "zhupi-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define H ZHUPI_TAGGER_HIDDEN
#define N_TAGS ZHUPI_TAGGER_N_TAGS
#define STRIDE ZHUPI_TAGGER_TAG_STRIDE

/* Takes sections one after the other; what would reach over the end gives %NULL. */
typedef struct
{
  const guint8 *at;
  gsize left;
} Cursor;

static gconstpointer
take (Cursor *cursor,
      gsize   n_bytes)
{
  const guint8 *section = cursor->at;
  gsize padded = zhupi_lexicon_pad (n_bytes);

  if (section == NULL || padded > cursor->left)
    {
      cursor->at = NULL;
      return NULL;
    }
  cursor->at += padded;
  cursor->left -= padded;
  return section;
}

static const guint16 *
take_halves (Cursor *cursor,
             gsize   n)
{
  return take (cursor, n * sizeof (guint16));
}

static gboolean
take_matrix (Cursor            *cursor,
             ZhupiTaggerMatrix *matrix,
             guint              n_inputs,
             guint              n_columns)
{
  const guint16 *halves = take_halves (cursor, (gsize) n_inputs * n_columns);

  if (halves == NULL)
    return FALSE;
  zhupi_tagger_matrix_init (matrix, halves, n_inputs, n_columns);
  return TRUE;
}

static gboolean
take_layer (Cursor           *cursor,
            ZhupiTaggerLayer *layer,
            guint             n_inputs)
{
  if (!take_matrix (cursor, &layer->input, n_inputs, ZHUPI_TAGGER_PROJECTED) ||
      !take_matrix (cursor, &layer->gates, H, ZHUPI_TAGGER_GATES) ||
      !take_matrix (cursor, &layer->candidate, H, H))
    return FALSE;
  layer->biases = take (cursor, ZHUPI_TAGGER_PROJECTED * sizeof (float));
  return layer->biases != NULL;
}

static gboolean
take_layers (Cursor           *cursor,
             ZhupiTaggerModel *self)
{
  for (guint k = 0; k < ZHUPI_TAGGER_N_LAYERS; k++)
    if (!take_layer (cursor, &self->layers[k], k < 2 ? H : ZHUPI_TAGGER_BOTH))
      return FALSE;
  return take_matrix (cursor, &self->output, ZHUPI_TAGGER_BOTH, N_TAGS);
}

static gboolean
take_field (Cursor           *cursor,
            ZhupiTaggerModel *self)
{
  const float *biases = take (cursor, N_TAGS * sizeof (float));
  const float *field = take (cursor, (N_TAGS + 2) * N_TAGS * sizeof (float));

  if (biases == NULL || field == NULL)
    return FALSE;
  memcpy (self->output_biases, biases, N_TAGS * sizeof (float));
  self->start = field;
  self->stop = field + N_TAGS;
  self->transitions = field + 2 * N_TAGS;
  return TRUE;
}

static gboolean
take_sections (Cursor                  *cursor,
               ZhupiTaggerModel        *self,
               const ZhupiTaggerHeader *header)
{
  self->n_rows = header->n_rows;
  self->unknown_row = header->unknown_row;
  self->page_of = take_halves (cursor, ZHUPI_TAGGER_N_PAGES);
  self->rows = take_halves (cursor, (gsize) header->n_pages * ZHUPI_TAGGER_PAGE_SIZE);
  self->tag_names = take (cursor, N_TAGS * ZHUPI_TAGGER_TAG_NAME_SIZE);
  self->embedding = take_halves (cursor, (gsize) header->n_rows * H);
  return take_layers (cursor, self) && take_field (cursor, self) && cursor->left == 0;
}

static gboolean
header_is_sound (const ZhupiTaggerHeader *header,
                 gsize                    n_bytes)
{
  return n_bytes > sizeof *header &&
         memcmp (header->magic, ZHUPI_TAGGER_MAGIC, sizeof header->magic) == 0 &&
         header->version == ZHUPI_TAGGER_VERSION &&
         header->byte_order == ZHUPI_TAGGER_BYTE_ORDER && header->n_tags == N_TAGS &&
         header->checksum ==
           zhupi_lexicon_checksum ((const guint8 *) (header + 1), n_bytes - sizeof *header);
}

static gboolean
map_is_sound (const ZhupiTaggerModel  *self,
              const ZhupiTaggerHeader *header)
{
  for (guint i = 0; i < ZHUPI_TAGGER_N_PAGES; i++)
    if (self->page_of[i] >= header->n_pages)
      return FALSE;
  for (guint i = 0; i < header->n_pages * ZHUPI_TAGGER_PAGE_SIZE; i++)
    if (self->rows[i] >= header->n_rows)
      return FALSE;
  return header->unknown_row < header->n_rows;
}

static void
prepare_field (ZhupiTaggerModel *self)
{
  self->exp_transitions = g_new0 (float, N_TAGS * STRIDE);
  self->exp_transposed = g_new0 (float, N_TAGS * STRIDE);
  for (guint i = 0; i < N_TAGS; i++)
    for (guint j = 0; j < N_TAGS; j++)
      {
        float power = expf (self->transitions[i * N_TAGS + j]);

        self->exp_transitions[i * STRIDE + j] = power;
        self->exp_transposed[j * STRIDE + i] = power;
      }
  for (guint i = 0; i < N_TAGS; i++)
    {
      self->exp_start[i] = expf (self->start[i]);
      self->exp_stop[i] = expf (self->stop[i]);
    }
}

/* One scale for all rows, so that the products need none for their inputs. */
static void
find_embedding_scale (ZhupiTaggerModel *self)
{
  float row[H];
  float largest = 1.0f;

  for (guint i = 0; i < self->n_rows; i++)
    {
      zhupi_tagger_read_halves (self->embedding + (gsize) i * H, H, row);
      for (guint j = 0; j < H; j++)
        largest = MAX (largest, fabsf (row[j]));
    }
  self->embedding_scale = largest;
}

ZhupiTaggerModel *
zhupi_tagger_model_open (const char *path,
                         GError    **error)
{
  g_autoptr (ZhupiTaggerModel) self = g_new0 (ZhupiTaggerModel, 1);
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, error);
  const ZhupiTaggerHeader *header;
  gsize n_bytes;
  Cursor cursor;

  if (file == NULL)
    return NULL;
  self->bytes = g_mapped_file_get_bytes (file);
  header = g_bytes_get_data (self->bytes, &n_bytes);
  cursor = (Cursor) { (const guint8 *) (header + 1), n_bytes - sizeof *header };
  if (header != NULL && header_is_sound (header, n_bytes) &&
      take_sections (&cursor, self, header) && map_is_sound (self, header))
    {
      prepare_field (self);
      find_embedding_scale (self);
      return g_steal_pointer (&self);
    }
  g_set_error_literal (error, ZHUPI_ERROR, ZHUPI_ERROR_FORMAT,
                       _("The name tagger is damaged or of another version"));
  return NULL;
}

void
zhupi_tagger_model_free (ZhupiTaggerModel *self)
{
  for (guint k = 0; k < ZHUPI_TAGGER_N_LAYERS; k++)
    {
      zhupi_tagger_matrix_clear (&self->layers[k].input);
      zhupi_tagger_matrix_clear (&self->layers[k].gates);
      zhupi_tagger_matrix_clear (&self->layers[k].candidate);
    }
  zhupi_tagger_matrix_clear (&self->output);
  g_free (self->exp_transitions);
  g_free (self->exp_transposed);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

guint
zhupi_tagger_model_row (const ZhupiTaggerModel *self,
                        gunichar                c)
{
  guint page = c >> ZHUPI_TAGGER_PAGE_BITS;

  if (page >= ZHUPI_TAGGER_N_PAGES)
    return self->unknown_row;
  return self->rows[self->page_of[page] * ZHUPI_TAGGER_PAGE_SIZE +
                    (c & (ZHUPI_TAGGER_PAGE_SIZE - 1))];
}

const char *
zhupi_tagger_model_tag_name (const ZhupiTaggerModel *self,
                             guint                   tag)
{
  return self->tag_names + tag * ZHUPI_TAGGER_TAG_NAME_SIZE;
}

ZhupiTaggerPart
zhupi_tagger_model_tag_part (const ZhupiTaggerModel *self,
                             guint                   tag)
{
  const char *name = zhupi_tagger_model_tag_name (self, tag);
  gsize length = strnlen (name, ZHUPI_TAGGER_TAG_NAME_SIZE);

  if (length < 3 || name[length - 2] != '-')
    return ZHUPI_TAGGER_OUTSIDE;
  return name[length - 1] == 'B' ? ZHUPI_TAGGER_BEGIN : ZHUPI_TAGGER_INSIDE;
}

guint
zhupi_tagger_model_find_tag (const ZhupiTaggerModel *self,
                             const char             *name)
{
  guint tag = 0;

  while (tag < N_TAGS && strncmp (zhupi_tagger_model_tag_name (self, tag), name,
                                  ZHUPI_TAGGER_TAG_NAME_SIZE) != 0)
    tag++;
  return tag;
}
