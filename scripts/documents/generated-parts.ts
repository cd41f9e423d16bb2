/** Every part of a document that the code writes, by the name of its marks. */
import { accuracyChart, leaksChart, onDeviceCharts, performanceChart } from './charts.ts';
import { packageDiagram } from './package-diagram.ts';
import { screenDiagram } from './screen-diagram.ts';

interface GeneratedPart {
  readonly document: string;
  readonly write: () => string;
}

export const GENERATED_PARTS: Readonly<Record<string, GeneratedPart>> = {
  packages: { document: 'ARCHITECTURE.md', write: packageDiagram },
  screens: { document: 'docs/state-machine.md', write: screenDiagram },
  accuracy: { document: 'docs/accuracy.md', write: accuracyChart },
  libraries: { document: 'docs/on-device.md', write: onDeviceCharts },
  ratios: { document: 'docs/performance.md', write: performanceChart },
  leaks: { document: 'docs/camera-leaks.md', write: leaksChart },
};
