package dev.gradus.app.web.security;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Counts one request's body where it comes in, whoever reads it, and ends the connection when it is longer than it may be.
 * For bodies that do not say their length beforehand.
 */
final class BodyCounter extends ChannelInboundHandlerAdapter {
    private final long most;
    private final Runnable exceeded;
    private long read;

    private BodyCounter(long most, Runnable exceeded) {
        this.most = most;
        this.exceeded = exceeded;
    }

    /**
     * Counts the body of the request whose head has just been read, on the thread that read it.
     *
     * @param most bytes that may come
     * @param exceeded called once when there are more; what comes after that is dropped
     */
    static void watch(HttpConnection connection, long most, Runnable exceeded) {
        ChannelHandlerContext reader = ((ConnectionBase) connection).channelHandlerContext();
        reader.pipeline().addBefore(reader.name(), null, new BodyCounter(most, exceeded));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpContent content) {
            boolean before = read > most;
            read += content.content().readableBytes();
            if (read > most) {
                ReferenceCountUtil.release(message);
                if (!before) {
                    exceeded.run();
                }
                return;
            }
            if (message instanceof LastHttpContent) {
                context.pipeline().remove(this);
            }
        }
        context.fireChannelRead(message);
    }
}
