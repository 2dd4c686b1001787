/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "json/zhupi-json-writer.h"
#include "w3c/zhupi-w3c-extra.h"
#include "w3c/zhupi-w3c-format.h"
#include "w3c/zhupi-w3c-link.h"
#include "w3c/zhupi-w3c-reading.h"

#define MOTIVATION_LINKING "linking"
/* The class of an annotation that says neither a class nor a motivation. */
#define DEFAULT_CLASS "highlighting"
/* Code points of a quote that a message shows. */
#define MAX_SHOWN_LENGTH 40

static char *
dup_json (ZhupiW3cItem *item)
{
  GString *json = g_string_sized_new (item->n_bytes);

  zhupi_w3c_extra_append (json, item->data + item->begin, item->n_bytes);
  return g_string_free (json, FALSE);
}

/* Keeps the item as it is; @message is taken. */
static void
keep_unplaced (ZhupiW3cReading *self,
               char            *message)
{
  zhupi_w3c_reading_tell (self, message);
  g_ptr_array_add (self->unplaced, dup_json (&self->item));
}

/* A quote as a message can show it: its beginning, on one line. */
static char *
dup_shown_quote (const ZhupiW3cTarget *target)
{
  const char *quote = target->exact->str;
  GString *shown = g_string_new (NULL);
  guint length = 0;

  for (; *quote != 0 && length < MAX_SHOWN_LENGTH; quote = g_utf8_next_char (quote), length++)
    {
      gunichar c = g_utf8_get_char (quote);

      g_string_append_unichar (shown, g_unichar_iscntrl (c) ? ' ' : c);
    }
  if (*quote != 0)
    g_string_append (shown, "…");
  return g_string_free (shown, FALSE);
}

static char *
describe_lost (const ZhupiW3cTarget *target,
               ZhupiW3cPlacement     placement)
{
  g_autofree char *quote = dup_shown_quote (target);

  switch (placement)
    {
    case ZHUPI_W3C_OUTSIDE:
      return g_strdup (_("The place of this annotation is past the end of the text; it is kept, "
                         "but not shown."));
    case ZHUPI_W3C_BACKWARDS:
      return g_strdup (_("This annotation ends before it starts; it is kept, but not shown."));
    case ZHUPI_W3C_FITS:
    case ZHUPI_W3C_TRUSTED:
    case ZHUPI_W3C_MOVED:
    case ZHUPI_W3C_LOST:
    default:
      /* Translators: %s is the text that was annotated */
      return g_strdup_printf (_("The quote “%s” does not stand at its place nor at one other place "
                                "alone; the annotation is kept, but not shown."), quote);
    }
}

static void
count_quote (ZhupiW3cReading      *self,
             const ZhupiW3cTarget *target,
             ZhupiW3cPlacement     placement)
{
  if (target->exact->len == 0)
    return;
  self->n_quotes++;
  self->n_quotes_found += placement == ZHUPI_W3C_FITS || placement == ZHUPI_W3C_MOVED;
}

static void
tell_moved (ZhupiW3cReading      *self,
            const ZhupiW3cTarget *target,
            const ZhupiRange     *range)
{
  g_autofree char *quote = dup_shown_quote (target);

  zhupi_w3c_reading_tell (self,
    g_strdup_printf (_("The quote “%s” was not at its place; it was moved to character %u, the "
                       "only place where it fits."), quote, range->start));
}

static gboolean
place_target (ZhupiW3cReading      *self,
              const ZhupiW3cTarget *target,
              ZhupiRange           *range)
{
  const char *motivation = zhupi_w3c_item_get (&self->item, ZHUPI_W3C_MOTIVATION);
  ZhupiW3cPlacement placement;

  self->placer.allows_points = g_strcmp0 (motivation, ZHUPI_EDITING_TAG) == 0;
  placement = zhupi_w3c_placer_place (&self->placer, target, range);
  count_quote (self, target, placement);
  if (placement == ZHUPI_W3C_MOVED && target->start != ZHUPI_W3C_NO_POSITION)
    tell_moved (self, target, range);
  if (placement == ZHUPI_W3C_FITS || placement == ZHUPI_W3C_TRUSTED ||
      placement == ZHUPI_W3C_MOVED)
    return TRUE;
  keep_unplaced (self, describe_lost (target, placement));
  return FALSE;
}

static int
compare_ranges (gconstpointer a,
                gconstpointer b)
{
  const ZhupiRange *x = a;
  const ZhupiRange *y = b;

  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  return x->end < y->end ? -1 : x->end > y->end;
}

/* Pieces in order; those that touch become one. */
static void
join_ranges (GArray *ranges)
{
  guint n_kept = 1;

  g_array_sort (ranges, compare_ranges);
  for (guint i = 1; i < ranges->len; i++)
    {
      ZhupiRange *last = &g_array_index (ranges, ZhupiRange, n_kept - 1);
      ZhupiRange range = g_array_index (ranges, ZhupiRange, i);

      if (range.start <= last->end)
        last->end = MAX (last->end, range.end);
      else
        g_array_index (ranges, ZhupiRange, n_kept++) = range;
    }
  g_array_set_size (ranges, n_kept);
}

static gboolean
place_targets (ZhupiW3cReading *self,
               GArray          *ranges)
{
  if (self->carried != NULL && !zhupi_w3c_reading_carry (self, ranges))
    return FALSE;
  if (self->carried != NULL)
    {
      join_ranges (ranges);
      return TRUE;
    }
  if (self->item.is_orphan)
    {
      keep_unplaced (self, g_strdup (_("This annotation was not found again in this edition of "
                                       "the text; it is kept, but not shown.")));
      return FALSE;
    }
  for (guint i = 0; i < self->item.n_targets; i++)
    {
      ZhupiRange range;

      const ZhupiW3cTarget *target = zhupi_w3c_item_get_target (&self->item, i);

      if (!place_target (self, target, &range))
        return FALSE;
      zhupi_w3c_extra_append_target (self->item.texts[ZHUPI_W3C_TARGETS], range,
                                     &(ZhupiW3cKept) { target->source->str,
                                                       target->selectors->str,
                                                       target->members->str });
      g_array_append_val (ranges, range);
    }
  join_ranges (ranges);
  return TRUE;
}

/* Without an id of its own an annotation gets the same one each time the file is read. */
static void
find_id (ZhupiW3cReading  *self,
         const ZhupiRange *range,
         ZhupiUuid        *id)
{
  const char *iri = zhupi_w3c_item_get (&self->item, ZHUPI_W3C_ID);
  g_autofree char *place = NULL;

  if (!zhupi_uuid_is_none (&self->item.uuid))
    {
      *id = self->item.uuid;
      return;
    }
  if (iri != NULL)
    {
      zhupi_w3c_id_from_iri (iri, id);
      return;
    }
  zhupi_w3c_reading_tell (self, g_strdup (_("This annotation has no id; it gets one.")));
  place = g_strdup_printf ("urn:sha256:%s#char=%u,%u", zhupi_article_get_sha256 (self->article),
                           range->start, range->end);
  zhupi_w3c_id_from_iri (place, id);
}

/* An id of another kind is kept under the name that the standard has for it. */
static void
keep_foreign_id (ZhupiW3cItem *item)
{
  const char *iri = zhupi_w3c_item_get (item, ZHUPI_W3C_ID);
  GString *members = item->texts[ZHUPI_W3C_MEMBERS];
  g_autofree char *encoded = NULL;

  if (iri == NULL || g_str_has_prefix (iri, ZHUPI_W3C_URN_UUID) || !zhupi_w3c_is_iri (iri) ||
      strstr (members->str, "\"canonical\":") != NULL)
    return;
  encoded = zhupi_w3c_encode_iri (iri);
  g_string_append (members, members->len > 0 ? ",\"canonical\":" : "\"canonical\":");
  zhupi_json_append_string (members, encoded, strlen (encoded));
}

static GQuark
find_class (ZhupiW3cReading *self)
{
  ZhupiW3cItem *item = &self->item;
  const char *name = zhupi_w3c_item_get (item, ZHUPI_W3C_TAG);
  const char *loose = zhupi_w3c_item_get (item, ZHUPI_W3C_LOOSE);

  if (name == NULL && loose != NULL && zhupi_tag_set_lookup (self->tag_set, loose) != NULL)
    zhupi_w3c_item_settle_loose (item, ZHUPI_W3C_TAG);
  else if (loose != NULL && item->texts[ZHUPI_W3C_NOTE]->len == 0)
    zhupi_w3c_item_settle_loose (item, ZHUPI_W3C_NOTE);
  name = zhupi_w3c_item_get (item, ZHUPI_W3C_TAG);
  if (name == NULL)
    name = zhupi_w3c_item_get (item, ZHUPI_W3C_MOTIVATION);
  return zhupi_w3c_reading_claim_tag (self, name != NULL ? name : DEFAULT_CLASS);
}

static ZhupiState
find_state (ZhupiW3cItem *item)
{
  const char *state = zhupi_w3c_item_get (item, ZHUPI_W3C_STATE);

  if (state == NULL)
    return ZHUPI_STATE_ACCEPTED;
  return g_str_equal (state, ZHUPI_W3C_SUGGESTED) ? ZHUPI_STATE_SUGGESTED : ZHUPI_STATE_REJECTED;
}

static ZhupiDetails *
find_details (ZhupiW3cReading *self,
              GArray          *ranges)
{
  ZhupiW3cItem *item = &self->item;
  const char *entity = zhupi_w3c_item_get (item, ZHUPI_W3C_ENTITY);
  g_autofree char *extra = zhupi_w3c_item_dup_extra (item);
  ZhupiDetailsFields fields = {
    .note = zhupi_w3c_item_get (item, ZHUPI_W3C_NOTE),
    .reason = zhupi_w3c_item_get (item, ZHUPI_W3C_REASON),
    .creator = zhupi_w3c_item_get (item, ZHUPI_W3C_CREATOR),
    .generator = zhupi_w3c_item_get (item, ZHUPI_W3C_GENERATOR),
    .created = item->created,
    .modified = item->modified,
    .score = item->score,
    .extra = extra,
  };

  if (entity != NULL)
    zhupi_w3c_id_from_iri (entity, &fields.entity);
  if (ranges->len > 1)
    {
      fields.fragments = (const ZhupiRange *) (gpointer) ranges->data;
      fields.n_fragments = ranges->len;
    }
  return zhupi_w3c_pool_intern (self->pool, &fields);
}

static void
add_record (ZhupiW3cReading *self,
            GArray          *ranges)
{
  ZhupiAnnotationRecord record = { .state = find_state (&self->item) };

  record.start = g_array_index (ranges, ZhupiRange, 0).start;
  record.end = g_array_index (ranges, ZhupiRange, ranges->len - 1).end;
  record.tag = find_class (self);
  if (record.tag == 0)
    return;
  find_id (self, &(ZhupiRange) { record.start, record.end }, &record.id);
  zhupi_w3c_reading_claim_id (self, &record.id);
  keep_foreign_id (&self->item);
  record.details = find_details (self, ranges);
  g_array_append_val (self->records, record);
}

static gboolean
is_link (ZhupiW3cItem *item)
{
  return item->n_targets == 0 &&
         g_strcmp0 (zhupi_w3c_item_get (item, ZHUPI_W3C_MOTIVATION), MOTIVATION_LINKING) == 0 &&
         zhupi_w3c_item_get (item, ZHUPI_W3C_LINK) != NULL &&
         zhupi_w3c_item_get (item, ZHUPI_W3C_TARGET_IRI) != NULL;
}

static void
add_link (ZhupiW3cReading *self)
{
  ZhupiW3cItem *item = &self->item;
  const char *kind = zhupi_w3c_item_get (item, ZHUPI_W3C_TAG);
  ZhupiW3cLink *link = g_new0 (ZhupiW3cLink, 1);

  find_id (self, &(ZhupiRange) { 0, self->n_items }, &link->id);
  zhupi_w3c_reading_claim_id (self, &link->id);
  zhupi_w3c_id_from_iri (zhupi_w3c_item_get (item, ZHUPI_W3C_TARGET_IRI), &link->from);
  zhupi_w3c_id_from_iri (zhupi_w3c_item_get (item, ZHUPI_W3C_LINK), &link->to);
  keep_foreign_id (item);
  link->kind = g_strdup (kind != NULL ? kind : MOTIVATION_LINKING);
  link->note = g_strdup (zhupi_w3c_item_get (item, ZHUPI_W3C_NOTE));
  link->creator = g_strdup (zhupi_w3c_item_get (item, ZHUPI_W3C_CREATOR));
  link->extra = zhupi_w3c_item_dup_extra (item);
  link->created = item->created;
  link->item = self->n_items;
  link->json = dup_json (item);
  g_ptr_array_add (self->links, link);
}

static void
add_item (ZhupiW3cReading *self)
{
  GArray *ranges = self->ranges;

  g_array_set_size (ranges, 0);
  if (self->item.has_bad_time)
    zhupi_w3c_reading_tell (self, g_strdup (_("A date of this annotation cannot be read; it is "
                                              "left out.")));
  if (is_link (&self->item))
    add_link (self);
  else if (self->item.n_targets == 0)
    keep_unplaced (self, g_strdup (_("This annotation does not say a place in the text; it is "
                                     "kept, but not shown.")));
  else if (place_targets (self, ranges))
    add_record (self, ranges);
}

void
zhupi_w3c_reading_item (ZhupiW3cReading *self)
{
  gboolean is_object = zhupi_w3c_item_read (&self->item, self->reader);

  if (zhupi_json_reader_get_token (self->reader) == ZHUPI_JSON_ERROR)
    return;
  self->n_items++;
  if (self->quotes != NULL)
    zhupi_w3c_reading_list (self);
  else if (is_object)
    add_item (self);
  else
    zhupi_w3c_reading_tell (self, g_strdup (_("This is not an annotation; it is left out.")));
}
