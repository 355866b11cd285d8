// What a new program can be begun with: nothing, a text, a file from elsewhere, or one of the kit's programs.
import { useEffect } from "preact/hooks";
import { useDesigner } from "../ui/context";
import { ClipboardIcon, PageIcon } from "./icons";
import { extent } from "./listing";
import type { Template } from "./messages";
import { VolumePicture } from "./volume_picture";
import { Waiting } from "./waiting";
import { ImportButton, Words } from "./ways";

function facts({ weeks, days, minutes }: Template): string {
  return [extent(weeks, days), minutes && `${minutes} min`].filter(Boolean).join(" · ");
}

function TemplateCard({ template, muscles }: { template: Template; muscles: string[] }) {
  const { files } = useDesigner();
  return (
    <li>
      <button type="button" class="hf-template" onClick={() => files.newFrom({ kind: "template", template })}>
        <span class="hf-template-title">
          {template.title}
          {template.level && <span>{template.level}</span>}
        </span>
        <span class="hf-template-about">{template.about || (template.goal ? `For: ${template.goal}` : "")}</span>
        <span class="hf-template-foot">
          <span>{facts(template)}</span>
          <VolumePicture muscles={muscles} sets={template.sets} />
        </span>
      </button>
    </li>
  );
}

export function Begin() {
  const { files } = useDesigner();
  const { templates } = files.values;
  useEffect(() => {
    if (!templates) void files.load("new");
  }, [files, templates]);
  return (
    <div class="hf-begin">
      <div class="hf-begin-ways">
        <button type="button" class="hf-way" onClick={() => files.newFrom({ kind: "empty" })}>
          <PageIcon /> <Words title="Empty program" about="One day, ready to type" />
        </button>
        <button type="button" class="hf-way" onClick={() => files.newFrom({ kind: "text", text: "" })}>
          <ClipboardIcon /> <Words title="Paste a program" about="From an e-mail, notes, a chat" />
        </button>
        <ImportButton quiet />
      </div>
      <h2>Templates</h2>
      {!templates && <Waiting words="Looking …" />}
      <ul class="hf-templates">
        {templates?.templates.map((template) => (
          <TemplateCard key={template.id} template={template} muscles={templates.muscles} />
        ))}
      </ul>
    </div>
  );
}
