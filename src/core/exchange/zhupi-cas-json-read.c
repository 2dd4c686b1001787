/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-cas-json.h"

#include "exchange/zhupi-cas-names.h"
#include "exchange/zhupi-cas-structures.h"
#include "exchange/zhupi-draft.h"
#include "w3c/zhupi-w3c-time.h"
#include "zhupi-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_SCORE 1000

/* Words, sentences and what describes the whole document are no mentions. */
static const char *const left_out[] = {
  ZHUPI_CAS_DOCUMENT_TYPE, ".segmentation.type.", ".metadata.type.", ".type.FeatureDefinition",
  ".type.LayerDefinition", NULL,
};

typedef struct
{
  ZhupiCasStructures *structures;
  const ZhupiCasStructure *sofa;
  const char *text;
  ZhupiDraft *draft;
  guint n_left_relations;
} Reading;

/* The text that the file opens with, or any other one. */
static gboolean
find_text (Reading  *self,
           GError  **error)
{
  for (guint i = 0; i < zhupi_cas_structures_get_size (self->structures); i++)
    {
      const ZhupiCasStructure *structure = zhupi_cas_structures_nth (self->structures, i);
      const char *text = zhupi_cas_structure_get (structure, ZHUPI_CAS_SOFA_TEXT);
      const char *view = zhupi_cas_structure_get (structure, "sofaID");

      if (!g_str_equal (structure->type, ZHUPI_CAS_SOFA_TYPE) || text == NULL
          || (self->sofa != NULL && g_strcmp0 (view, ZHUPI_CAS_INITIAL_VIEW) != 0))
        continue;
      self->sofa = structure;
      self->text = text;
    }
  if (self->sofa != NULL)
    return TRUE;

  g_set_error_literal (error, ZHUPI_ERROR, ZHUPI_ERROR_FORMAT,
                       _("This CAS has no text in it; nothing was read."));
  return FALSE;
}

static gboolean
is_of_document (const ZhupiCasStructure *structure)
{
  for (guint i = 0; left_out[i] != NULL; i++)
    if (strstr (structure->type, left_out[i]) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
is_relation (const ZhupiCasStructure *structure)
{
  return zhupi_cas_structure_refer (structure, ZHUPI_CAS_GOVERNOR) != NULL
         && zhupi_cas_structure_refer (structure, ZHUPI_CAS_DEPENDENT) != NULL;
}

static gboolean
is_mention (Reading                 *self,
            const ZhupiCasStructure *structure)
{
  return structure != NULL && structure->begin >= 0 && structure->end >= 0
         && (structure->sofa == NULL || g_strcmp0 (structure->sofa, self->sofa->id) == 0)
         && !is_of_document (structure) && !is_relation (structure);
}

static const char *
get_short_name (const char *type)
{
  const char *dot = strrchr (type, '.');

  return dot != NULL ? dot + 1 : type;
}

static gboolean
is_number (const char *value)
{
  return g_ascii_isdigit (*value) || *value == '-';
}

/* What a structure is called: one of the usual features, else the first text, else its type. */
static const char *
find_label (const ZhupiCasStructure *structure)
{
  static const char *const usual[] = { ZHUPI_CAS_VALUE, ZHUPI_CAS_LABEL, "PosValue",
                                       "DependencyType", NULL };
  const char *label = NULL;

  for (guint i = 0; usual[i] != NULL && label == NULL; i++)
    label = zhupi_cas_structure_get (structure, usual[i]);
  for (guint i = 0; i < structure->features->len && label == NULL; i++)
    {
      const ZhupiCasFeature *feature = &g_array_index (structure->features, ZhupiCasFeature, i);

      if (!feature->is_reference && !is_number (feature->value) && *feature->value != '\0')
        label = feature->value;
    }
  return label != NULL && *label != '\0' ? label : get_short_name (structure->type);
}

static const char *
get_mention_id (const ZhupiCasStructure *structure)
{
  const char *uuid = zhupi_cas_structure_get (structure, ZHUPI_CAS_UUID);

  return uuid != NULL ? uuid : structure->id;
}

static gint64
get_number (const char *text,
            gint64      none)
{
  gint64 number;

  if (text == NULL || !g_ascii_string_to_signed (text, 10, 0, G_MAXINT32, &number, NULL))
    return none;
  return number;
}

/* The pieces of a mention that has several: the beginnings and ends in order. */
static gboolean
add_fragments (Reading                 *self,
               const ZhupiCasStructure *structure,
               GArray                  *pieces)
{
  const ZhupiCasStructure *list =
    zhupi_cas_structures_find (self->structures,
                               zhupi_cas_structure_refer (structure, ZHUPI_CAS_FRAGMENTS));

  for (guint i = 0; list != NULL && list->elements != NULL && i + 1 < list->elements->len; i += 2)
    {
      ZhupiDraftPiece piece = {
        get_number (list->elements->pdata[i], ZHUPI_DRAFT_NOWHERE),
        get_number (list->elements->pdata[i + 1], ZHUPI_DRAFT_NOWHERE),
      };

      g_array_append_val (pieces, piece);
    }
  return pieces->len > 0;
}

static gint64
get_time (const ZhupiCasStructure *structure,
          const char              *name)
{
  const char *string = zhupi_cas_structure_get (structure, name);
  gint64 time = 0;

  if (string != NULL)
    zhupi_w3c_time_parse (string, &time);
  return time;
}

static void
add_mention (Reading                 *self,
             const ZhupiCasStructure *structure)
{
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (ZhupiDraftPiece));
  ZhupiDraftPiece whole = { structure->begin, structure->end };
  ZhupiDraftMention mention = {
    .id = get_mention_id (structure),
    .tag = find_label (structure),
    .state = zhupi_cas_structure_get (structure, ZHUPI_CAS_STATE),
    .note = zhupi_cas_structure_get (structure, ZHUPI_CAS_NOTE),
    .entity = zhupi_cas_structure_get (structure, ZHUPI_CAS_ENTITY),
    .reason = zhupi_cas_structure_get (structure, ZHUPI_CAS_REASON),
    .creator = zhupi_cas_structure_get (structure, ZHUPI_CAS_CREATOR),
    .generator = zhupi_cas_structure_get (structure, ZHUPI_CAS_GENERATOR),
    .created = get_time (structure, ZHUPI_CAS_CREATED),
    .modified = get_time (structure, ZHUPI_CAS_MODIFIED),
    .score = (int) get_number (zhupi_cas_structure_get (structure, ZHUPI_CAS_SCORE),
                               ZHUPI_SCORE_NONE),
  };

  if (!add_fragments (self, structure, pieces))
    g_array_append_val (pieces, whole);
  mention.score = MIN (mention.score, MAX_SCORE);
  mention.pieces = (const ZhupiDraftPiece *) (gpointer) pieces->data;
  mention.n_pieces = pieces->len;
  zhupi_draft_add_mention (self->draft, &mention);
}

static void
add_relation (Reading                 *self,
              const char              *id,
              const char              *kind,
              const ZhupiCasStructure *from,
              const ZhupiCasStructure *to)
{
  if (is_mention (self, from) && is_mention (self, to))
    zhupi_draft_add_relation (self->draft, &(ZhupiDraftRelation) {
      .id = id, .kind = kind, .from = get_mention_id (from), .to = get_mention_id (to) });
  else
    self->n_left_relations++;
}

static void
add_layer_relation (Reading                 *self,
                    const ZhupiCasStructure *structure)
{
  const char *from = zhupi_cas_structure_refer (structure, ZHUPI_CAS_GOVERNOR);
  const char *to = zhupi_cas_structure_refer (structure, ZHUPI_CAS_DEPENDENT);

  add_relation (self, structure->id, find_label (structure),
                zhupi_cas_structures_find (self->structures, from),
                zhupi_cas_structures_find (self->structures, to));
}

/* A link with a role, as the slots of a layer have it. */
static void
add_slot (Reading                 *self,
          const ZhupiCasStructure *host,
          const char              *feature,
          const char              *id)
{
  const ZhupiCasStructure *link = zhupi_cas_structures_find (self->structures, id);
  const char *target = link != NULL ? zhupi_cas_structure_refer (link, "target") : NULL;
  const char *role = link != NULL ? zhupi_cas_structure_get (link, "role") : NULL;

  if (target != NULL)
    add_relation (self, link->id, role != NULL ? role : feature, host,
                  zhupi_cas_structures_find (self->structures, target));
}

/* What a mention refers to: another one, or a list of links. */
static void
add_references (Reading                 *self,
                const ZhupiCasStructure *structure)
{
  for (guint i = 0; i < structure->features->len; i++)
    {
      const ZhupiCasFeature *feature = &g_array_index (structure->features, ZhupiCasFeature, i);
      const ZhupiCasStructure *target = NULL;

      if (feature->is_reference && !g_str_equal (feature->name, ZHUPI_CAS_FRAGMENTS))
        target = zhupi_cas_structures_find (self->structures, feature->value);
      if (is_mention (self, target))
        add_relation (self, NULL, feature->name, structure, target);
      for (guint k = 0; target != NULL && target->elements != NULL && k < target->elements->len; k++)
        add_slot (self, structure, feature->name, target->elements->pdata[k]);
    }
}

/* The annotation that spans the document tells what its offsets count. */
static void
establish_unit (Reading                 *self,
                const ZhupiCasStructure *structure)
{
  g_autoptr (ZhupiText) text = NULL;
  guint length;

  if (!g_str_equal (structure->type, ZHUPI_CAS_DOCUMENT_TYPE) || structure->begin != 0
      || g_strcmp0 (structure->sofa, self->sofa->id) != 0)
    return;
  text = zhupi_text_new (self->text);
  length = zhupi_text_get_length (text);
  if (structure->end == zhupi_text_to_utf16 (text, length))
    zhupi_draft_set_unit (self->draft, ZHUPI_OFFSET_UTF16);
  else if (structure->end == length)
    zhupi_draft_set_unit (self->draft, ZHUPI_OFFSET_CODE_POINTS);
}

static void
add_structure (Reading                 *self,
               const ZhupiCasStructure *structure)
{
  establish_unit (self, structure);
  if (is_relation (structure))
    add_layer_relation (self, structure);
  else if (is_mention (self, structure))
    {
      add_mention (self, structure);
      add_references (self, structure);
    }
}

static void
tell_left_out (Reading *self)
{
  if (self->n_left_relations > 0)
    zhupi_draft_tell (self->draft,
                      g_strdup_printf (ngettext ("%u link between words was left out.",
                                                 "%u links between words were left out.",
                                                 self->n_left_relations),
                                       self->n_left_relations));
}

gboolean
zhupi_cas_json_read (const ZhupiExchangeInput  *input,
                     ZhupiExchangeFound         found,
                     gpointer                   user_data,
                     GError                   **error)
{
  g_autoptr (ZhupiCasStructures) structures = zhupi_cas_structures_parse (input->bytes, error);
  g_autoptr (ZhupiDraft) draft = NULL;
  Reading self = { .structures = structures };

  if (structures == NULL || !find_text (&self, error))
    return FALSE;

  self.draft = draft = zhupi_draft_new (input, ZHUPI_OFFSET_UTF16);
  zhupi_draft_set_text (draft, self.text);
  for (guint i = 0; i < zhupi_cas_structures_get_size (structures); i++)
    add_structure (&self, zhupi_cas_structures_nth (structures, i));
  tell_left_out (&self);
  return zhupi_draft_finish (draft, found, user_data, error);
}
