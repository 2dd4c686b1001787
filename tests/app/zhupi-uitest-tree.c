/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-uitest-private.h"
#include "zhupi-uitest-tree.h"

#include <string.h>

#define ACCESSIBLE "org.a11y.atspi.Accessible"
#define COMPONENT "org.a11y.atspi.Component"
#define PROPERTIES "org.freedesktop.DBus.Properties"
#define MAX_DEPTH 60

/* Questions that are on their way are not waited for one by one: hundreds of nodes are asked in the
 * time that a few would take with libatspi. */
typedef struct
{
  const char *program;
  const ZhupiUiQuestion *question;
  guint n_waiting;
} Walk;

typedef void (*Take) (Walk        *walk,
                      ZhupiUiNode *node,
                      GVariant    *answer);

typedef struct
{
  Walk *walk;
  ZhupiUiNode *node;
  Take take;
} Call;

static GDBusConnection *
get_bus (void)
{
  static GDBusConnection *bus;
  g_autoptr (GDBusConnection) session = NULL;
  g_autoptr (GVariant) answer = NULL;
  g_autoptr (GError) error = NULL;
  const char *address;

  if (bus != NULL)
    return bus;
  session = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  answer = g_dbus_connection_call_sync (session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus",
                                        "GetAddress", NULL, G_VARIANT_TYPE ("(s)"),
                                        G_DBUS_CALL_FLAGS_NONE, ZHUPI_UI_CALL_MILLISECONDS, NULL,
                                        &error);
  g_assert_no_error (error);
  g_variant_get (answer, "(&s)", &address);
  bus = g_dbus_connection_new_for_address_sync (address,
                                                G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                  G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                NULL, NULL, &error);
  g_assert_no_error (error);
  return bus;
}

/* What is gone gives no answer, and is left as it is. */
static void
answer_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autofree Call *call = user_data;
  g_autoptr (GVariant) answer =
    g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);

  call->walk->n_waiting--;
  if (answer != NULL)
    call->take (call->walk, call->node, answer);
}

static void
ask (Walk        *walk,
     ZhupiUiNode *node,
     const char  *interface,
     const char  *method,
     GVariant    *arguments,
     const char  *type,
     Take         take)
{
  Call *call = g_new0 (Call, 1);

  *call = (Call) { .walk = walk, .node = node, .take = take };
  walk->n_waiting++;
  g_dbus_connection_call (get_bus (), walk->program, node->path, interface, method, arguments,
                          G_VARIANT_TYPE (type), G_DBUS_CALL_FLAGS_NONE,
                          ZHUPI_UI_CALL_MILLISECONDS, NULL, answer_cb, call);
}

static void
ask_property (Walk        *walk,
              ZhupiUiNode *node,
              const char  *name,
              Take         take)
{
  ask (walk, node, PROPERTIES, "Get", g_variant_new ("(ss)", ACCESSIBLE, name), "(v)", take);
}

static void
wait_for_answers (const Walk *walk)
{
  while (walk->n_waiting > 0)
    g_main_context_iteration (NULL, TRUE);
}

/* Where nobody looks: lists are long. */
static gboolean
is_leaf (const ZhupiUiNode     *node,
         const ZhupiUiQuestion *question)
{
  if (question->is_whole)
    return FALSE;
  if (node->role == ATSPI_ROLE_LIST_ITEM)
    return question->role != ATSPI_ROLE_LABEL;
  return node->role == ATSPI_ROLE_FRAME && question->role == ATSPI_ROLE_FRAME;
}

static char *
dup_value (GVariant *answer)
{
  g_autoptr (GVariant) value = NULL;

  g_variant_get (answer, "(v)", &value);
  return g_variant_is_of_type (value, G_VARIANT_TYPE_STRING) ? g_variant_dup_string (value, NULL)
                                                             : NULL;
}

static void visit (Walk        *walk,
                   ZhupiUiNode *node);

static void
visit_children (Walk        *walk,
                ZhupiUiNode *node)
{
  for (guint i = 0; i < node->children->len; i++)
    visit (walk, g_ptr_array_index (node->children, i));
}

/* A row that is all about what is looked for, such as an entry with its title, is looked into. */
static void
take_name (Walk        *walk,
           ZhupiUiNode *node,
           GVariant    *answer)
{
  const ZhupiUiQuestion *question = walk->question;

  node->name = dup_value (answer);
  if (is_leaf (node, question) && node->role == ATSPI_ROLE_LIST_ITEM && node->name != NULL &&
      question->name != NULL && strstr (node->name, question->name) != NULL)
    visit_children (walk, node);
}

static void
take_description (Walk        *walk,
                  ZhupiUiNode *node,
                  GVariant    *answer)
{
  node->description = dup_value (answer);
}

/* Names are asked for where they matter: each is one more question. */
static void
take_role (Walk        *walk,
           ZhupiUiNode *node,
           GVariant    *answer)
{
  const ZhupiUiQuestion *question = walk->question;
  guint32 role;

  g_variant_get (answer, "(u)", &role);
  node->role = (AtspiRole) role;
  if (question->wants_names || node->role == question->role || node->role == ATSPI_ROLE_LIST_ITEM)
    ask_property (walk, node, "Name", take_name);
  if (node->role == question->role && node->role == ATSPI_ROLE_COMBO_BOX)
    ask_property (walk, node, "Description", take_description);
}

static ZhupiUiNode *
node_new (ZhupiUiNode *parent,
          const char  *path)
{
  ZhupiUiNode *self = g_new0 (ZhupiUiNode, 1);

  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) zhupi_ui_node_free);
  self->path = g_strdup (path);
  if (parent == NULL)
    return self;
  self->depth = parent->depth + 1;
  g_ptr_array_add (parent->children, self);
  return self;
}

static void
take_children (Walk        *walk,
               ZhupiUiNode *node,
               GVariant    *answer)
{
  g_autoptr (GVariantIter) iter = NULL;
  const char *path;

  g_variant_get (answer, "(a(so))", &iter);
  while (g_variant_iter_next (iter, "(&s&o)", NULL, &path))
    node_new (node, path);
  if (!is_leaf (node, walk->question))
    visit_children (walk, node);
}

/* The role is answered before the children, and they before a name: all go one way. */
static void
visit (Walk        *walk,
       ZhupiUiNode *node)
{
  ask (walk, node, ACCESSIBLE, "GetRole", NULL, "(u)", take_role);
  if (node->depth < MAX_DEPTH)
    ask (walk, node, ACCESSIBLE, "GetChildren", NULL, "(a(so))", take_children);
}

ZhupiUiNode *
zhupi_ui_tree_read (AtspiAccessible       *from,
                    const ZhupiUiQuestion *question)
{
  Walk walk = { .program = from->parent.app->bus_name, .question = question };
  ZhupiUiNode *tree = node_new (NULL, from->parent.path);

  visit (&walk, tree);
  wait_for_answers (&walk);
  return tree;
}

static void
take_place (Walk        *walk,
            ZhupiUiNode *node,
            GVariant    *answer)
{
  AtspiRect *place = &node->place;

  g_variant_get (answer, "((iiii))", &place->x, &place->y, &place->width, &place->height);
}

static void
ask_places_below (Walk        *walk,
                  ZhupiUiNode *node,
                  AtspiRole    role)
{
  if (node->role == role)
    ask (walk, node, COMPONENT, "GetExtents", g_variant_new ("(u)", ATSPI_COORD_TYPE_WINDOW),
         "((iiii))", take_place);
  for (guint i = 0; i < node->children->len; i++)
    ask_places_below (walk, g_ptr_array_index (node->children, i), role);
}

void
zhupi_ui_tree_ask_places (AtspiAccessible *from,
                          ZhupiUiNode     *tree,
                          AtspiRole        role)
{
  Walk walk = { .program = from->parent.app->bus_name };

  ask_places_below (&walk, tree, role);
  wait_for_answers (&walk);
}

/* By its path: GTK counts children in another way when it is asked for one of them. */
AtspiAccessible *
zhupi_ui_node_open (const ZhupiUiNode *self,
                    AtspiAccessible   *from)
{
  AtspiAccessible *accessible = g_object_new (ATSPI_TYPE_ACCESSIBLE, NULL);

  accessible->parent.app = g_object_ref (from->parent.app);
  accessible->parent.path = g_strdup (self->path);
  return accessible;
}

void
zhupi_ui_node_free (ZhupiUiNode *self)
{
  g_ptr_array_unref (self->children);
  g_free (self->path);
  g_free (self->name);
  g_free (self->description);
  g_free (self);
}
