/** The messages of a guide, in German. */
import type { GuideMessages } from '../en/guide.ts';
import type { ProblemMessage } from '../problem-message.ts';

const message = (heading: string, body: string): ProblemMessage => ({ heading, body });

export const guideMessages: GuideMessages = {
  hints: {
    'no-face': {
      camera: 'Kein Gesicht im Bild',
      longer: 'Halten Sie die Kamera auf Augenhöhe und schauen Sie gerade hinein.',
      photo: message(
        'Kein Gesicht gefunden',
        'Nehmen Sie ein Foto, das Ihr ganzes Gesicht gerade, von vorn und unverdeckt zeigt.',
      ),
    },
    'multiple-faces': {
      camera: 'Bitte nur Sie im Bild',
      longer: 'Es ist mehr als ein Gesicht zu sehen. Neben und hinter Ihnen sollte niemand sein.',
      photo: message(
        'Es ist mehr als ein Gesicht zu sehen',
        'Wählen Sie Ihr Gesicht oder nehmen Sie ein Foto, auf dem nur Sie zu sehen sind.',
      ),
    },
    'too-far': {
      camera: 'Kommen Sie näher',
      longer: 'Ihr Gesicht ist zu klein. Kommen Sie näher, bis es das Oval ausfüllt.',
      photo: message(
        'Das Gesicht ist zu klein',
        'Nehmen Sie ein Foto mit größerem Gesicht oder schneiden Sie dieses Foto zu.',
      ),
    },
    'too-close': {
      camera: 'Etwas weiter weg',
      longer: 'Ihr Gesicht ist zu groß. Gehen Sie zurück, bis es in das Oval passt.',
      photo: message(
        'Das Gesicht ist zu nah',
        'Nehmen Sie ein Foto, das den ganzen Kopf mit etwas Platz darum zeigt.',
      ),
    },
    'off-centre': {
      camera: 'Kommen Sie in die Mitte',
      longer: 'Ihr Gesicht ist nicht in der Mitte. Bewegen Sie sich, bis es im Oval ist.',
      towards: {
        left: {
          camera: 'Rücken Sie etwas nach links',
          longer:
            'Ihr Gesicht ist nicht in der Mitte. Rücken Sie, von Ihnen aus gesehen, nach links.',
        },
        right: {
          camera: 'Rücken Sie etwas nach rechts',
          longer:
            'Ihr Gesicht ist nicht in der Mitte. Rücken Sie, von Ihnen aus gesehen, nach rechts.',
        },
        up: {
          camera: 'Etwas weiter nach oben',
          longer: 'Ihr Gesicht ist zu weit unten. Kommen Sie höher oder senken Sie die Kamera.',
        },
        down: {
          camera: 'Etwas weiter nach unten',
          longer: 'Ihr Gesicht ist zu weit oben. Gehen Sie tiefer oder heben Sie die Kamera.',
        },
      },
      photo: message(
        'Das Gesicht ist abgeschnitten',
        'Nehmen Sie ein Foto, auf dem das ganze Gesicht zu sehen ist, nicht am Rand.',
      ),
    },
    turned: {
      camera: 'Schauen Sie geradeaus',
      longer: 'Ihr Kopf ist gedreht. Schauen Sie gerade in die Kamera.',
      towards: {
        left: {
          camera: 'Kopf etwas nach links drehen',
          longer: 'Ihr Kopf ist weggedreht. Drehen Sie ihn zu Ihrer linken Seite, zur Kamera.',
        },
        right: {
          camera: 'Kopf etwas nach rechts drehen',
          longer: 'Ihr Kopf ist weggedreht. Drehen Sie ihn zu Ihrer rechten Seite, zur Kamera.',
        },
        up: {
          camera: 'Kinn etwas anheben',
          longer: 'Sie schauen nach unten. Heben Sie das Kinn, bis Sie in die Kamera schauen.',
        },
        down: {
          camera: 'Kinn etwas senken',
          longer: 'Sie schauen nach oben. Senken Sie das Kinn, bis Sie in die Kamera schauen.',
        },
      },
      photo: message(
        'Das Gesicht ist weggedreht',
        'Nehmen Sie ein Foto, auf dem das Gesicht gerade in die Kamera schaut.',
      ),
    },
    tilted: {
      camera: 'Halten Sie den Kopf gerade',
      longer: 'Ihr Kopf neigt sich zur Seite. Halten Sie ihn gerade.',
      towards: {
        left: {
          camera: 'Kopf zur linken Schulter neigen',
          longer: 'Ihr Kopf neigt sich zur rechten Schulter. Neigen Sie ihn zur linken.',
        },
        right: {
          camera: 'Kopf zur rechten Schulter neigen',
          longer: 'Ihr Kopf neigt sich zur linken Schulter. Neigen Sie ihn zur rechten.',
        },
      },
      photo: message('Der Kopf ist geneigt', 'Nehmen Sie ein Foto, auf dem der Kopf gerade ist.'),
    },
    'eyes-shut': {
      camera: 'Öffnen Sie die Augen',
      longer: 'Ihre Augen wirken geschlossen. Öffnen Sie sie und nehmen Sie eine dunkle Brille ab.',
      photo: message(
        'Die Augen wirken geschlossen',
        'Nehmen Sie ein Foto mit offenen Augen und ohne dunkle Brille.',
      ),
    },
    'too-dark': {
      camera: 'Mehr Licht',
      longer: 'Es ist zu dunkel. Drehen Sie sich zu einem Fenster oder einer Lampe.',
      photo: message(
        'Das Foto ist zu dunkel',
        'Nehmen Sie ein Foto mit Licht von vorn, etwa von einem Fenster oder einer Lampe.',
      ),
    },
    'too-bright': {
      camera: 'Weniger Licht',
      longer: 'Es ist zu hell. Drehen Sie sich von der Sonne oder der Lampe weg.',
      photo: message(
        'Das Foto ist zu hell',
        'Nehmen Sie ein Foto ohne grelle Sonne, Blitz oder Glanz auf dem Gesicht.',
      ),
    },
    'uneven-light': {
      camera: 'Drehen Sie sich zum Licht',
      longer:
        'Eine Seite Ihres Gesichts ist im Dunkeln. Drehen Sie sich, bis das Licht von vorn kommt.',
      photo: message('Das halbe Gesicht ist im Dunkeln', 'Nehmen Sie ein Foto mit Licht von vorn.'),
    },
    blurred: {
      camera: 'Halten Sie still',
      longer: 'Das Bild ist unscharf. Wischen Sie die Kamera ab und halten Sie sie still.',
      photo: message(
        'Das Foto ist unscharf',
        'Nehmen Sie ein scharfes Foto. Wischen Sie die Kamera ab und halten Sie sie still.',
      ),
    },
    moving: {
      camera: 'Halten Sie still',
      longer: 'Sie bewegen sich. Halten Sie einen Moment still.',
      photo: message(
        'Das Foto ist unscharf',
        'Halten Sie still, während das Foto aufgenommen wird.',
      ),
    },
  },
  camera: {
    loading: 'Die Hilfe wird vorbereitet …',
    loaded: (loaded, total) => `Die Hilfe wird vorbereitet: ${loaded} von ${total}`,
    press: {
      text: 'Gut so. Drücken Sie auf den Knopf.',
      spoken: 'Gesicht im Rahmen. Drücken Sie auf den Knopf.',
    },
    holdStill: {
      text: 'Gut so. Halten Sie still …',
      spoken: 'Gesicht im Rahmen. Halten Sie still.',
    },
    taking: 'Halten Sie still …',
    unavailable: 'Die Hilfe gibt es hier nicht. Drücken Sie auf den Knopf, wenn Sie so weit sind.',
    tooSlow: 'Drücken Sie auf den Knopf, wenn Sie so weit sind.',
    disableAutoCapture: 'Selbst auslösen',
  },
  loaded: (loaded, total) => `Wird geladen: ${loaded} von ${total}`,
  faces: 'Gesichter auf diesem Foto',
  face: (position, count) => `Gesicht ${position} von ${count}`,
  found: { selfie: 'Das Gesicht auf Ihrem Selfie', reference: 'Das Gesicht auf Ihrem Foto' },
};
