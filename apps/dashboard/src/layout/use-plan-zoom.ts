"use client";

import { select } from "d3-selection";
import { type D3ZoomEvent, type ZoomBehavior, zoom, zoomIdentity } from "d3-zoom";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Box } from "./plane.ts";

/** How far one may zoom in. */
const NEAREST = 24;
/** Names are placed anew whenever the drawing has grown or shrunk by this. */
const STEP = 1.25;

export interface PlanZoom {
  /** Size of the drawing on the screen, in steps, for placing names. */
  metresPerPixel: number;
  /** 1 where the whole plan is seen. */
  scale: number;
  zoomBy(factor: number): void;
  /** Pixels of the screen. */
  panBy(x: number, y: number): void;
  reset(): void;
}

/** The drawing, what moves in it, and what surrounds it and knows how large a pixel is (`--px`). */
interface PlanElements {
  frame: RefObject<HTMLElement | null>;
  svg: RefObject<SVGSVGElement | null>;
  world: RefObject<SVGGElement | null>;
}

/**
 * Zooms and pans the drawing by wheel (with Ctrl or ⌘, so that the page still scrolls), pinch, drag and calls. The
 * transform goes to the elements directly: while a plan is dragged about, nothing is rendered anew.
 *
 * @param usualWidth pixels, until the drawing has been measured
 */
export function usePlanZoom({ frame, svg, world }: PlanElements, box: Box, usualWidth: number): PlanZoom {
  const behaviour = useRef<ZoomBehavior<SVGSVGElement, unknown> | null>(null);
  const [seen, setSeen] = useState({ metresPerPixel: box.width / usualWidth, scale: 1 });
  const pixel = useRef(seen.metresPerPixel);

  useEffect(() => {
    const drawing = svg.current;
    const surroundings = frame.current;
    if (drawing === null || surroundings === null) return;
    let scale = 1;
    const look = () => {
      pixel.current = metresOfPixel(drawing, box) / scale;
      surroundings.style.setProperty("--px", String(pixel.current));
      surroundings.dataset.near = String(scale > 1.01);
      const step = STEP ** Math.round(Math.log(pixel.current) / Math.log(STEP));
      setSeen((before) =>
        before.metresPerPixel === step && before.scale === scale ? before : { metresPerPixel: step, scale },
      );
    };
    const zoomed = (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
      scale = event.transform.k;
      world.current?.setAttribute("transform", event.transform.toString());
      look();
    };
    const corner: [number, number] = [box.x, box.y];
    const opposite: [number, number] = [box.x + box.width, box.y + box.height];
    const own = zoom<SVGSVGElement, unknown>()
      .scaleExtent([1, NEAREST])
      .extent([corner, opposite])
      .translateExtent([corner, opposite])
      .filter((event: Event) => wanted(event, scale))
      .on("zoom", zoomed);
    behaviour.current = own;
    const selection = select(drawing).call(own).on("dblclick.zoom", null);
    const size = new ResizeObserver(look);
    size.observe(drawing);
    return () => {
      size.disconnect();
      selection.on(".zoom", null);
    };
  }, [frame, svg, world, box]);

  const zoomBy = useCallback(
    (factor: number) => svg.current && behaviour.current?.scaleBy(select(svg.current), factor),
    [svg],
  );
  const panBy = useCallback(
    (x: number, y: number) =>
      svg.current &&
      behaviour.current?.translateBy(select(svg.current), x * pixel.current, y * pixel.current),
    [svg],
  );
  const reset = useCallback(
    () => svg.current && behaviour.current?.transform(select(svg.current), zoomIdentity),
    [svg],
  );
  return { ...seen, zoomBy, panBy, reset };
}

/**
 * A wheel zooms with Ctrl or ⌘ only; one finger scrolls the page until the plan has been enlarged, and takes the chosen
 * unit with it where units may be dragged.
 */
function wanted(event: Event, scale: number): boolean {
  const unit = event.target instanceof Element ? event.target.closest<SVGElement>("[data-grab]") : null;
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
  if ("touches" in event)
    return (event as TouchEvent).touches.length > 1 || (scale > 1 && unit?.dataset.selected !== "true");
  return unit === null && event instanceof MouseEvent && event.button === 0 && scale > 1;
}

/** Metres that one pixel of the screen stands for while the whole plan is seen. */
function metresOfPixel(drawing: SVGSVGElement, box: Box): number {
  const { width, height } = drawing.getBoundingClientRect();
  return width === 0 || height === 0 ? box.width / 1000 : Math.max(box.width / width, box.height / height);
}
