import { FaceCompare } from '@facecompare/react';
import '@facecompare/react/styles.css';
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root) createRoot(root).render(<FaceCompare backend="/api/face-compare" />);
