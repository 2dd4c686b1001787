/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-details.h"

#include <string.h>

/* One block of memory holds this, the fragments and then the strings. */
struct _ZhupiDetails
{
  ZhupiDetailsFields fields;
  gatomicrefcount n_refs;
};

#define N_STRINGS 5

static void
list_strings (ZhupiDetailsFields *fields,
              const char        **strings[N_STRINGS])
{
  strings[0] = &fields->note;
  strings[1] = &fields->reason;
  strings[2] = &fields->creator;
  strings[3] = &fields->generator;
  strings[4] = &fields->extra;
}

static gsize
measure (const ZhupiDetailsFields *fields)
{
  ZhupiDetailsFields copy = *fields;
  const char **strings[N_STRINGS];
  gsize size = sizeof (ZhupiDetails) + fields->n_fragments * sizeof (ZhupiRange);

  list_strings (&copy, strings);
  for (guint i = 0; i < N_STRINGS; i++)
    size += *strings[i] == NULL ? 0 : strlen (*strings[i]) + 1;
  return size;
}

static char *
store_fragments (ZhupiDetailsFields *fields,
                 char               *place)
{
  gsize size = fields->n_fragments * sizeof (ZhupiRange);

  if (size == 0)
    {
      fields->fragments = NULL;
      return place;
    }
  memcpy (place, fields->fragments, size);
  fields->fragments = (const ZhupiRange *) (gpointer) place;
  return place + size;
}

static char *
store_string (const char **string,
              char        *place)
{
  gsize size;

  /* A text that is empty is none, in a file as well as here. */
  if (*string == NULL || **string == '\0')
    {
      *string = NULL;
      return place;
    }
  size = strlen (*string) + 1;
  memcpy (place, *string, size);
  *string = place;
  return place + size;
}

/**
 * zhupi_details_new:
 * @fields: what to hold; everything is copied
 *
 * Returns: (transfer full): the details
 */
ZhupiDetails *
zhupi_details_new (const ZhupiDetailsFields *fields)
{
  const char **strings[N_STRINGS];
  ZhupiDetails *self;
  char *place;

  g_return_val_if_fail (fields != NULL, NULL);
  g_return_val_if_fail (fields->n_fragments == 0 || fields->fragments != NULL, NULL);

  self = g_malloc (measure (fields));
  self->fields = *fields;
  g_atomic_ref_count_init (&self->n_refs);
  place = store_fragments (&self->fields, (char *) (self + 1));
  list_strings (&self->fields, strings);
  for (guint i = 0; i < N_STRINGS; i++)
    place = store_string (strings[i], place);
  return self;
}

ZhupiDetails *
zhupi_details_ref (ZhupiDetails *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->n_refs);
  return self;
}

void
zhupi_details_unref (ZhupiDetails *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->n_refs))
    g_free (self);
}

/**
 * zhupi_details_get_fields:
 * @self: details
 *
 * Returns: (transfer none): the fields, valid as long as @self
 */
const ZhupiDetailsFields *
zhupi_details_get_fields (const ZhupiDetails *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->fields;
}

static gboolean
strings_equal (const ZhupiDetailsFields *a,
               const ZhupiDetailsFields *b)
{
  return g_strcmp0 (a->note, b->note) == 0
         && g_strcmp0 (a->reason, b->reason) == 0
         && g_strcmp0 (a->creator, b->creator) == 0
         && g_strcmp0 (a->generator, b->generator) == 0
         && g_strcmp0 (a->extra, b->extra) == 0;
}

static gboolean
fragments_equal (const ZhupiDetailsFields *a,
                 const ZhupiDetailsFields *b)
{
  if (a->n_fragments != b->n_fragments)
    return FALSE;
  return a->n_fragments == 0
         || memcmp (a->fragments, b->fragments, a->n_fragments * sizeof (ZhupiRange)) == 0;
}

gboolean
zhupi_details_fields_equal (const ZhupiDetailsFields *a,
                            const ZhupiDetailsFields *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->created == b->created
         && a->modified == b->modified
         && a->score == b->score
         && zhupi_uuid_equal (&a->entity, &b->entity)
         && fragments_equal (a, b)
         && strings_equal (a, b);
}

gboolean
zhupi_details_equal (const ZhupiDetails *a,
                     const ZhupiDetails *b)
{
  if (a == b)
    return TRUE;
  return a != NULL && b != NULL && zhupi_details_fields_equal (&a->fields, &b->fields);
}
