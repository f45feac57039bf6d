package io.github.steelyard.spark;

import io.github.steelyard.catalogue.Refusal;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** The cluster that a session is opened on. */
final class Cluster {

    private static final String MASTER = "spark.master";
    private static final String EVERY_CORE = "local[*]";
    private static final Pattern HOST = Pattern.compile("([^,/:]+|\\[[^\\]]+\\]):(\\d{1,5})");
    private static final int PATIENCE = 5_000;

    private Cluster() {}

    /**
     * A session.
     *
     * @param asked address of the cluster; null for what the properties of Spark say
     * @throws Refusal when nothing answers there
     */
    static SparkSession session(String asked) {
        SparkConf conf = new SparkConf();
        String master = asked != null ? asked : conf.get(MASTER, EVERY_CORE);
        check(master);
        conf.set(MASTER, master);
        conf.setIfMissing("spark.app.name", "steelyard");
        return Faults.told(() -> SparkSession.builder().config(conf).getOrCreate());
    }

    /** Spark itself tries for a minute and says it over hundreds of lines. */
    private static void check(String master) {
        if (!master.startsWith("spark://")) {
            return;
        }
        Matcher host = HOST.matcher(master.substring("spark://".length()));
        String why = "the address is no spark://HOST:PORT";
        while (host.find()) {
            try (Socket socket = new Socket()) {
                int port = Integer.parseInt(host.group(2));
                socket.connect(new InetSocketAddress(host.group(1), Math.min(port, 65_535)), PATIENCE);
                return;
            } catch (IOException e) {
                why = "nothing answers there";
            }
        }
        throw new Refusal("cannot reach the cluster '" + master + "': " + why);
    }
}
