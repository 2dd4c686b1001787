/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-reader-keys.h"

struct _ZhupiReaderKeys
{
  GObject parent_instance;

  GtkWidget *view;
  ZhupiDocument *document;
  gboolean single;
};

G_DEFINE_FINAL_TYPE (ZhupiReaderKeys, zhupi_reader_keys, G_TYPE_OBJECT)

/* What counts of the modifiers; Lock and the like do not. */
#define MODIFIERS (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)

typedef struct
{
  guint keyval;
  GdkModifierType modifiers;
  gboolean single;
  const char *action;
} ReaderKey;

/* Upper case is not listed: a key is looked up by its lower-case value. */
static const ReaderKey reader_keys[] = {
  { GDK_KEY_j, 0, TRUE, "mark.next" },
  { GDK_KEY_k, 0, TRUE, "mark.previous" },
  { GDK_KEY_Down, GDK_ALT_MASK, FALSE, "mark.next" },
  { GDK_KEY_Up, GDK_ALT_MASK, FALSE, "mark.previous" },
  { GDK_KEY_a, 0, TRUE, "mark.accept" },
  { GDK_KEY_x, 0, TRUE, "mark.reject" },
  { GDK_KEY_a, GDK_SHIFT_MASK, TRUE, "mark.accept-like" },
  { GDK_KEY_x, GDK_SHIFT_MASK, TRUE, "mark.reject-like" },
  { GDK_KEY_m, 0, TRUE, "mark.same" },
  { GDK_KEY_s, 0, TRUE, "mark.next-suggestion" },
  { GDK_KEY_n, 0, TRUE, "mark.note" },
  { GDK_KEY_F2, 0, FALSE, "mark.note" },
  { GDK_KEY_h, 0, TRUE, "mark.heading" },
  { GDK_KEY_i, 0, TRUE, "mark.supply" },
  { GDK_KEY_i, GDK_SHIFT_MASK, TRUE, "mark.next-gap" },
  { GDK_KEY_Return, 0, FALSE, "mark.note" },
  { GDK_KEY_KP_Enter, 0, FALSE, "mark.note" },
  { GDK_KEY_Delete, 0, FALSE, "mark.delete" },
  { GDK_KEY_BackSpace, 0, FALSE, "mark.delete" },
  { GDK_KEY_bracketleft, 0, TRUE, "mark.start-left" },
  { GDK_KEY_bracketright, 0, TRUE, "mark.start-right" },
  { GDK_KEY_braceleft, GDK_SHIFT_MASK, TRUE, "mark.end-left" },
  { GDK_KEY_braceright, GDK_SHIFT_MASK, TRUE, "mark.end-right" },
  { GDK_KEY_Left, GDK_ALT_MASK, FALSE, "mark.end-left" },
  { GDK_KEY_Right, GDK_ALT_MASK, FALSE, "mark.end-right" },
  { GDK_KEY_Left, GDK_ALT_MASK | GDK_SHIFT_MASK, FALSE, "mark.start-left" },
  { GDK_KEY_Right, GDK_ALT_MASK | GDK_SHIFT_MASK, FALSE, "mark.start-right" },
  { GDK_KEY_Escape, 0, FALSE, "mark.escape" },
  { GDK_KEY_Menu, 0, FALSE, "mark.menu" },
  { GDK_KEY_F10, GDK_SHIFT_MASK, FALSE, "mark.menu" },
  /* The window's own, which a text view would take for moving the caret. */
  { GDK_KEY_Page_Down, GDK_CONTROL_MASK, FALSE, "win.next-article" },
  { GDK_KEY_Page_Up, GDK_CONTROL_MASK, FALSE, "win.previous-article" },
};

static const char *
reader_key_lookup (guint           keyval,
                   GdkModifierType modifiers,
                   gboolean        single)
{
  for (guint i = 0; i < G_N_ELEMENTS (reader_keys); i++)
    {
      const ReaderKey *key = &reader_keys[i];

      if (key->keyval == keyval && key->modifiers == modifiers && (single || !key->single))
        return key->action;
    }
  return NULL;
}

/* With Shift the keyval of a digit is the sign above it, so the unshifted level is asked for. */
static char
digit_of_key (GdkDisplay *display,
              guint       keycode,
              guint       keyval)
{
  g_autofree guint *keyvals = NULL;
  g_autofree GdkKeymapKey *keys = NULL;
  int n_keys;

  if (keyval < G_MAXINT8 && g_ascii_isalnum ((char) keyval))
    return g_ascii_tolower ((char) keyval);
  if (!gdk_display_map_keycode (display, keycode, &keys, &keyvals, &n_keys))
    return 0;
  for (int i = 0; i < n_keys; i++)
    {
      if (keys[i].level == 0 && keyvals[i] >= GDK_KEY_0 && keyvals[i] <= GDK_KEY_9)
        return (char) keyvals[i];
    }
  return 0;
}

static const ZhupiTag *
zhupi_reader_keys_find_tag (ZhupiReaderKeys *self,
                            char             key)
{
  ZhupiAnnotationSet *set = NULL;

  if (self->document != NULL)
    set = zhupi_document_get_set (self->document);
  if (set == NULL || key == 0)
    return NULL;
  return zhupi_tag_set_lookup_key (zhupi_annotation_set_get_tag_set (set), key);
}

static gboolean
zhupi_reader_keys_activate_tag (ZhupiReaderKeys *self,
                                guint            keyval,
                                guint            keycode,
                                GdkModifierType  modifiers)
{
  const ZhupiTag *tag;
  const char *action;

  if ((modifiers & ~GDK_SHIFT_MASK) != 0)
    return FALSE;
  tag = zhupi_reader_keys_find_tag (self, digit_of_key (gtk_widget_get_display (self->view),
                                                        keycode, keyval));
  if (tag == NULL)
    return FALSE;
  action = (modifiers & GDK_SHIFT_MASK) != 0 ? "mark.label-all" : "mark.label";
  return gtk_widget_activate_action (self->view, action, "s", tag->id);
}

static gboolean
key_pressed_cb (ZhupiReaderKeys *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  GdkModifierType modifiers = state & MODIFIERS;
  const char *action;

  if (self->single && zhupi_reader_keys_activate_tag (self, keyval, keycode, modifiers))
    return GDK_EVENT_STOP;
  action = reader_key_lookup (gdk_keyval_to_lower (keyval), modifiers, self->single);
  if (action == NULL)
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_activate_action (self->view, action, NULL);
}

static void
zhupi_reader_keys_dispose (GObject *object)
{
  ZhupiReaderKeys *self = ZHUPI_READER_KEYS (object);

  g_clear_object (&self->document);
  g_clear_weak_pointer (&self->view);
  G_OBJECT_CLASS (zhupi_reader_keys_parent_class)->dispose (object);
}

static void
zhupi_reader_keys_class_init (ZhupiReaderKeysClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zhupi_reader_keys_dispose;
}

static void
zhupi_reader_keys_init (ZhupiReaderKeys *self)
{
  self->single = TRUE;
}

ZhupiReaderKeys *
zhupi_reader_keys_new (GtkWidget *view)
{
  ZhupiReaderKeys *self = g_object_new (ZHUPI_TYPE_READER_KEYS, NULL);
  GtkEventController *controller = gtk_event_controller_key_new ();

  g_return_val_if_fail (GTK_IS_WIDGET (view), self);

  g_set_weak_pointer (&self->view, view);
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (view, controller);
  return self;
}

void
zhupi_reader_keys_set_document (ZhupiReaderKeys *self,
                                ZhupiDocument   *document)
{
  g_return_if_fail (ZHUPI_IS_READER_KEYS (self));

  g_set_object (&self->document, document);
}

void
zhupi_reader_keys_set_single (ZhupiReaderKeys *self,
                              gboolean         single)
{
  g_return_if_fail (ZHUPI_IS_READER_KEYS (self));

  self->single = single;
}
