import { css } from 'lit'

/** The review: one card for each person, photos as they will be sent. */
export const reviewStyles = css`
  textarea {
    border: 1px solid var(--_line);
    border-radius: var(--_radius, 0.5rem);
    box-sizing: border-box;
    display: block;
    font: inherit;
    margin-top: 0.25rem;
    padding: 0.5rem 0.75rem;
    width: 100%;
  }
  fieldset.card legend {
    font-weight: 700;
    padding: 0 0.25rem;
  }
  .item {
    align-items: start;
    border-top: 1px solid var(--_hairline);
    display: grid;
    gap: 0 0.5rem;
    grid-template-columns: minmax(0, 1fr) auto;
    padding: 0.75rem 0;
  }
  /* The words of a quiet button stand on the edges of the text around it. */
  .item button.quiet {
    margin-inline: -0.5rem;
  }
  .item > button {
    flex: none;
    white-space: nowrap;
  }
  .item .code {
    font-size: 0.9375rem;
    white-space: nowrap;
  }
  .item:first-of-type {
    border-top: 0;
  }
  .thumbs {
    display: grid;
    gap: 0.5rem;
    grid-template-columns: repeat(auto-fill, minmax(7.5rem, 1fr));
    max-width: 28rem;
  }
  .thumb {
    border-color: var(--_hairline);
    flex-direction: column;
    font-size: 0.75rem;
    font-weight: 400;
    gap: 0.25rem;
    overflow-wrap: anywhere;
    padding: 0.25rem 0.25rem 0.5rem;
  }
  .thumb canvas {
    background: var(--_surface);
    border-radius: 4px;
    aspect-ratio: 4 / 3;
    object-fit: contain;
    width: 100%;
  }
  .person label {
    display: block;
    font-weight: 700;
    margin: 0 0 1.25rem;
  }
  .person input,
  .person select {
    background: var(--_background);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    color: var(--_text);
    display: block;
    font: 400 1rem/1.6 var(--_font);
    margin-top: 0.35rem;
    max-width: 100%;
    min-height: 3rem;
    padding: 0.6rem 0.9rem;
    width: 100%;
  }
  .person input[type='date'],
  .person select {
    width: auto;
  }
  .added {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
  }
  .added p {
    flex: 1;
    font-weight: 700;
    margin: 0;
  }
  .check {
    align-items: start;
    cursor: pointer;
    display: flex;
    font-weight: 700;
    gap: 0.6rem;
    padding: 0.5rem 0;
  }
  .check input {
    accent-color: var(--_primary);
    flex: none;
    height: 1.5rem;
    margin: 0.15rem 0 0;
    width: 1.5rem;
  }
  dialog {
    background: var(--_background);
    border: 0;
    border-radius: var(--_radius-large);
    color: inherit;
    max-height: 96dvh;
    max-width: 96vw;
    padding: 0.75rem;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.75);
  }
  dialog form {
    display: flex;
    justify-content: end;
    padding-bottom: 0.75rem;
    position: sticky;
    top: 0;
  }
  dialog canvas {
    display: block;
    max-height: 80dvh;
    max-width: 100%;
    object-fit: contain;
  }
`
