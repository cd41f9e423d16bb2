/** Draws what a fake camera shows, once for each frame. `frame` counts from 0. */
export type DrawPicture = (context: CanvasRenderingContext2D, frame: number) => void;

/**
 * Draws a face that nods a little, so that no two frames are equal. It is no real person, and no
 * engine detects it as a face.
 */
export const drawFace: DrawPicture = (context, frame) => {
  const { width, height } = context.canvas;
  const oval = (x: number, y: number, across: number, down: number, colour: string) => {
    context.fillStyle = colour;
    context.beginPath();
    context.ellipse(
      x * width,
      (y + 0.01 * Math.sin(frame / 8)) * height,
      across * width,
      down * height,
      0,
      0,
      2 * Math.PI,
    );
    context.fill();
  };
  context.fillStyle = '#8fb3c7';
  context.fillRect(0, 0, width, height);
  oval(0.5, 1.1, 0.32, 0.35, '#41596b');
  oval(0.5, 0.42, 0.18, 0.34, '#4a3426');
  oval(0.5, 0.48, 0.15, 0.3, '#d9a384');
  for (const x of [0.44, 0.56]) oval(x, 0.44, 0.02, 0.02, '#2b1d16');
  oval(0.5, 0.62, 0.05, 0.02, '#9c4a45');
};
