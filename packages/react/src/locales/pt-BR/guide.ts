/** The messages of a guide, in Brazilian Portuguese. */
import type { GuideMessages } from '../en/guide.ts';
import type { ProblemMessage } from '../problem-message.ts';

const message = (heading: string, body: string): ProblemMessage => ({ heading, body });

export const guideMessages: GuideMessages = {
  hints: {
    'no-face': {
      camera: 'Nenhum rosto na imagem',
      longer: 'Segure a câmera na altura dos olhos e olhe de frente para ela.',
      photo: message(
        'Não encontramos nenhum rosto',
        'Use uma foto que mostre seu rosto inteiro, de frente, reto e sem nada cobrindo.',
      ),
    },
    'multiple-faces': {
      camera: 'Só você na imagem',
      longer: 'Há mais de um rosto. Veja se não tem ninguém ao seu lado ou atrás de você.',
      photo: message(
        'Há mais de um rosto',
        'Escolha seu rosto ou use uma foto em que só você apareça.',
      ),
    },
    'too-far': {
      camera: 'Chegue mais perto',
      longer: 'Seu rosto está pequeno demais. Chegue mais perto até preencher o oval.',
      photo: message(
        'O rosto está pequeno demais',
        'Use uma foto em que o rosto apareça maior ou recorte esta.',
      ),
    },
    'too-close': {
      camera: 'Afaste-se um pouco',
      longer: 'Seu rosto está grande demais. Afaste-se até ele caber no oval.',
      photo: message(
        'O rosto está perto demais',
        'Use uma foto que mostre a cabeça toda, com algum espaço em volta.',
      ),
    },
    'off-centre': {
      camera: 'Fique no centro',
      longer: 'Seu rosto está fora do centro. Mova-se até ele ficar dentro do oval.',
      towards: {
        left: {
          camera: 'Vá um pouco para a sua esquerda',
          longer: 'Seu rosto está fora do centro. Vá para a sua esquerda, até o oval.',
        },
        right: {
          camera: 'Vá um pouco para a sua direita',
          longer: 'Seu rosto está fora do centro. Vá para a sua direita, até o oval.',
        },
        up: {
          camera: 'Suba um pouco',
          longer: 'Seu rosto está baixo demais. Suba um pouco ou abaixe a câmera.',
        },
        down: {
          camera: 'Desça um pouco',
          longer: 'Seu rosto está alto demais. Desça um pouco ou levante a câmera.',
        },
      },
      photo: message(
        'O rosto está cortado',
        'Use uma foto que mostre o rosto inteiro, longe da borda.',
      ),
    },
    turned: {
      camera: 'Olhe para a frente',
      longer: 'Sua cabeça está virada. Olhe de frente para a câmera.',
      towards: {
        left: {
          camera: 'Vire o rosto para a sua esquerda',
          longer: 'Sua cabeça está virada. Vire-a para a sua esquerda, de frente para a câmera.',
        },
        right: {
          camera: 'Vire o rosto para a sua direita',
          longer: 'Sua cabeça está virada. Vire-a para a sua direita, de frente para a câmera.',
        },
        up: {
          camera: 'Levante um pouco o queixo',
          longer: 'Você está olhando para baixo. Levante o queixo até olhar para a câmera.',
        },
        down: {
          camera: 'Abaixe um pouco o queixo',
          longer: 'Você está olhando para cima. Abaixe o queixo até olhar para a câmera.',
        },
      },
      photo: message(
        'O rosto está virado',
        'Use uma foto em que o rosto olhe de frente para a câmera.',
      ),
    },
    tilted: {
      camera: 'Deixe a cabeça reta',
      longer: 'Sua cabeça está inclinada para um lado. Deixe-a reta.',
      towards: {
        left: {
          camera: 'Incline para a sua esquerda',
          longer: 'Sua cabeça está inclinada para a sua direita. Incline-a para a sua esquerda.',
        },
        right: {
          camera: 'Incline para a sua direita',
          longer: 'Sua cabeça está inclinada para a sua esquerda. Incline-a para a sua direita.',
        },
      },
      photo: message('A cabeça está inclinada', 'Use uma foto em que a cabeça esteja reta.'),
    },
    'eyes-shut': {
      camera: 'Abra os olhos',
      longer: 'Seus olhos parecem fechados. Abra os olhos e tire os óculos escuros.',
      photo: message(
        'Os olhos parecem fechados',
        'Use uma foto com os olhos abertos e sem óculos escuros.',
      ),
    },
    'too-dark': {
      camera: 'Mais luz',
      longer: 'Está escuro demais. Vire-se para uma janela ou uma lâmpada.',
      photo: message(
        'A foto está escura demais',
        'Use uma foto com luz no rosto, de uma janela ou lâmpada à frente.',
      ),
    },
    'too-bright': {
      camera: 'Menos luz',
      longer: 'Está claro demais. Afaste-se do sol ou da lâmpada.',
      photo: message(
        'A foto está clara demais',
        'Use uma foto sem sol forte, flash ou reflexo no rosto.',
      ),
    },
    'uneven-light': {
      camera: 'Vire-se para a luz',
      longer: 'Um lado do seu rosto está na sombra. Vire-se até a luz vir de frente.',
      photo: message('Metade do rosto está na sombra', 'Use uma foto com luz de frente.'),
    },
    blurred: {
      camera: 'Não se mexa',
      longer: 'A imagem está borrada. Limpe a câmera e segure-a firme.',
      photo: message(
        'A foto está borrada',
        'Use uma foto nítida. Limpe a câmera e segure-a firme.',
      ),
    },
    moving: {
      camera: 'Não se mexa',
      longer: 'Você está se mexendo. Fique sem se mexer por um instante.',
      photo: message('A foto está borrada', 'Não se mexa enquanto a foto é tirada.'),
    },
  },
  camera: {
    loading: 'Preparando as dicas…',
    loaded: (loaded, total) => `Preparando as dicas: ${loaded} de ${total}`,
    press: { text: 'Assim está bom. Aperte o botão.', spoken: 'Rosto no quadro. Aperte o botão.' },
    holdStill: { text: 'Assim está bom. Não se mexa…', spoken: 'Rosto no quadro. Não se mexa.' },
    taking: 'Não se mexa…',
    unavailable: 'As dicas não estão disponíveis aqui. Aperte o botão quando quiser.',
    tooSlow: 'Aperte o botão quando quiser.',
    disableAutoCapture: 'Prefiro tirar a foto',
  },
  loaded: (loaded, total) => `Carregando: ${loaded} de ${total}`,
  faces: 'Rostos nesta foto',
  face: (position, count) => `Rosto ${position} de ${count}`,
  found: {
    selfie: 'O rosto encontrado na sua selfie',
    reference: 'O rosto encontrado na sua foto',
  },
};
