import { Heading } from '../../shared/ui/Heading.tsx';

/** The page's heading while no case is open; beside an open case the case's own name is the heading. */
export function ListTitle({ title, open }: { readonly title: string; readonly open: boolean }) {
  return open ? <h2 className="heading">{title}</h2> : <Heading title={title} />;
}
