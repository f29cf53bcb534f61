<?php
/**
 * HTML of a snapshot.
 *
 * @package Alliance_Widgets
 */

namespace Alliance_Widgets\Feed;

/**
 * Elements of a snapshot that are allowed in their place: in a paragraph only phrasing content, in a link no links. All
 * texts and attribute values are escaped here and nowhere else.
 */
final class Markup {

	/**
	 * Whether only phrasing content is allowed.
	 *
	 * @var bool
	 */
	private $is_phrasing;

	/**
	 * Whether links are allowed, which they aren't inside a link or a button.
	 *
	 * @var bool
	 */
	private $has_links;

	/**
	 * The `target` of every link.
	 *
	 * @var string|null
	 */
	private $target;

	public function __construct( bool $is_phrasing, bool $has_links, ?string $target ) {
		$this->is_phrasing = $is_phrasing;
		$this->has_links   = $has_links;
		$this->target      = $target;
	}

	public function is_phrasing(): bool {
		return $this->is_phrasing;
	}

	/** Text as HTML. Control characters are left out, as HTML cannot have them. */
	public static function text( string $text ): string {
		$text = preg_replace( '/[\x00-\x08\x0e-\x1f\x7f]|\xc2[\x80-\x9f]/', '', $text );
		return str_replace( array( '&', '<', '>', '"' ), array( '&amp;', '&lt;', '&gt;', '&quot;' ), $text );
	}

	/**
	 * An element.
	 *
	 * @param string                         $name       Its name.
	 * @param array<string, string|int|null> $attributes Those that are null are left out.
	 * @param string                         $content    HTML.
	 */
	public function inline( string $name, array $attributes, string $content ): string {
		$html = "<$name";
		foreach ( $attributes as $key => $value ) {
			if ( null !== $value ) {
				$html .= " $key=\"" . self::text( (string) $value ) . '"';
			}
		}
		return "$html>$content</$name>";
	}

	/**
	 * An element that is a box of its own.
	 *
	 * @param string                         $name       Its name.
	 * @param array<string, string|int|null> $attributes Its attributes.
	 * @param string                         $content    HTML.
	 * @param string|null                    $role       What it is where its name cannot be used.
	 */
	public function block( string $name, array $attributes, string $content, ?string $role = null ): string {
		return $this->is_phrasing
			? $this->inline( 'span', array( 'role' => $role ) + $attributes, "$content<br>" )
			: $this->inline( $name, $attributes, $content );
	}

	/**
	 * A heading. HTML has six levels, and below that, ARIA gives the level.
	 *
	 * @param int                            $level      Its level.
	 * @param array<string, string|int|null> $attributes Its attributes.
	 * @param string                         $content    HTML.
	 */
	public function heading( int $level, array $attributes, string $content ): string {
		$needs_level = $this->is_phrasing || $level > 6;
		return $this->block( 'h' . min( $level, 6 ), $attributes + array( 'aria-level' => $needs_level ? $level : null ), $content, 'heading' );
	}

	/**
	 * A list.
	 *
	 * @param string[] $items HTML of each.
	 */
	public function list_of( array $items ): string {
		$list = '';
		foreach ( $items as $item ) {
			$list .= $this->block( 'li', array(), $item, 'listitem' );
		}
		return $this->block( 'ul', array(), $list, 'list' );
	}

	/**
	 * A link, or just its content where none may stand or there is no address.
	 *
	 * @param string|null                $url        Where it leads.
	 * @param string                     $content    HTML.
	 * @param array<string, string|null> $attributes Further attributes.
	 */
	public function link( ?string $url, string $content, array $attributes = array() ): string {
		if ( null === $url || '' === $url || ! $this->has_links ) {
			return $content;
		}
		return $this->inline( 'a', array( 'href' => $url ) + $attributes + array( 'target' => $this->target ), $content );
	}
}
