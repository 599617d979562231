package org.impasse.web;

import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where the server listens, under which names it may be asked for, and what opens it.
 *
 * @param address the address it binds to
 * @param port the port; 0 for any that is free
 * @param names the names and addresses that requests may call it by, without the port
 * @param token what the link must carry; empty where only this machine can ask
 */
public record Door(InetAddress address, int port, Set<String> names, Optional<String> token) {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final int TOKEN_BYTES = 16;

  public Door {
    names = Set.copyOf(names);
  }

  /** Open to this machine alone. */
  public static Door loopback(int port) {
    return new Door(loopbackAddress(), port, LOOPBACK, Optional.empty());
  }

  private static InetAddress loopbackAddress() {
    try {
      return InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }

  /**
   * Open to whoever reaches an address and has the token.
   *
   * @param host an address or name of this machine; {@code 0.0.0.0} for all of its addresses
   * @throws UnknownHostException when there is no such name
   */
  public static Door open(String host, int port) throws UnknownHostException {
    InetAddress address = InetAddress.getByName(host);
    if (address.isLoopbackAddress() && LOOPBACK.contains(host)) {
      return new Door(address, port, LOOPBACK, Optional.empty());
    }
    Set<String> names = new LinkedHashSet<>(LOOPBACK);
    names.add(written(address));
    if (address.isAnyLocalAddress()) {
      own().forEach(own -> names.add(written(own)));
    }
    boolean named = host.matches("[A-Za-z0-9.-]{1,253}");
    if (named) {
      names.add(host.toLowerCase(Locale.ROOT));
    }
    return new Door(address, port, names, Optional.of(newToken()));
  }

  /** A host as an address bar has it. */
  static String written(InetAddress address) {
    String plain = address.getHostAddress();
    int zone = plain.indexOf('%');
    String bare = zone < 0 ? plain : plain.substring(0, zone);
    return bare.contains(":") ? "[" + shortened(bare) + "]" : bare;
  }

  /** Browsers leave out the longest row of zeros; of loopback alone is that needed here. */
  private static String shortened(String address) {
    return address.equals("0:0:0:0:0:0:0:1") ? "::1" : address;
  }

  /** The host to put into the link: where all addresses are bound, one that others can reach. */
  public String linkHost() {
    if (!address.isAnyLocalAddress()) {
      return written(address);
    }
    return own().stream()
        .filter(own -> own.getAddress().length == 4 && !own.isLoopbackAddress())
        .findFirst()
        .map(Door::written)
        .orElse("127.0.0.1");
  }

  /** Whether others than this machine can reach it. */
  public boolean exposed() {
    return !address.isLoopbackAddress();
  }

  private static List<InetAddress> own() {
    try {
      return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
          .flatMap(card -> card.getInterfaceAddresses().stream())
          .map(InterfaceAddress::getAddress)
          .toList();
    } catch (SocketException e) {
      return List.of();
    }
  }

  private static String newToken() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
