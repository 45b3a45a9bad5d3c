/** The other libraries, each as its own documentation uses it: template bytes and data in, the bytes of a .docx out. */
import { createReport } from 'docx-templates';
import Docxtemplater from 'docxtemplater';
import { TemplateHandler } from 'easy-template-x';
import PizZip from 'pizzip';
import { dialects } from './dialects.mjs';

export const libraries = {
  docxtemplater: {
    name: 'docxtemplater core',
    dialect: dialects.docxtemplater,
    render: (template, data) =>
      new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true }).render(data).toUint8Array(),
  },
  docxTemplates: {
    name: 'docx-templates, noSandbox',
    dialect: dialects.docxTemplates,
    render: (template, data) =>
      createReport({
        template,
        data,
        noSandbox: true,
        processLineBreaksAsNewText: true,
        maximumWalkingDepth: Number.POSITIVE_INFINITY,
      }),
  },
  easyTemplateX: {
    name: 'easy-template-x',
    dialect: dialects.easyTemplateX,
    render: (template, data) => new TemplateHandler().process(template, data),
  },
};
